FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/CitationGraph.Cli -c Release -o /app -p:MinVerSkip=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
# The image has a user without rights for this; a store in a file goes to a volume that this user may write.
USER $APP_UID
WORKDIR /data
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/citegraph.dll"]
CMD ["serve", "--urls", "http://0.0.0.0:5080"]
