using CitationGraph.Cli;

return CommandLine.Run(args);
