using System.Collections.Immutable;

namespace CitationGraph.Server;

/// <summary>A question to try, as a person would ask it and as GraphQL.</summary>
internal sealed record ExampleQuestion(string Vi, string En, string Query)
{
    /// <summary>One for each of the three the program is made for.</summary>
    public static ImmutableArray<ExampleQuestion> All { get; } =
    [
        new(
            "Địa phương nào đã triển khai Chỉ thị 1112/CT-BGDĐT?",
            "Who implements Directive 1112/CT-BGDĐT?",
            """
            {
              implementationChain(symbol: "1112/CT-BGDĐT") {
                outcome
                root { label title issuerName }
                hops {
                  depth
                  instrument { label issuerName title }
                  relation { type { label } origin confidence evidence { documentName words } }
                  isInferred
                }
                coverage { level { label } bodies bodiesHeld instrumentsHeld }
              }
            }
            """
        ),
        new(
            "Luật 77/2015/QH13 còn hiệu lực không, nếu không thì dẫn chiếu văn bản nào?",
            "Is Law 77/2015/QH13 in force, and what to cite instead?",
            """
            {
              status(symbol: "77/2015/QH13") {
                outcome
                instrument { label title }
                status {
                  asOf
                  label
                  isVerified
                  reasons { text textEn }
                  successors { label title }
                }
              }
            }
            """
        ),
        new(
            "Nghị quyết 29-NQ/TW đi tới địa phương qua những văn bản nào?",
            "Through which instruments does Resolution 29-NQ/TW reach a city?",
            """
            {
              implementationChain(symbol: "29-NQ/TW", direction: DOWN) {
                outcome
                root { id label names title }
                hops {
                  depth
                  from { label }
                  instrument { id label issuerName date title }
                  relation { type { code label } detail { code label } origin evidence { documentName span { start end } words } }
                }
              }
            }
            """
        ),
    ];

    public string Address => $"/graphql?query={Uri.EscapeDataString(Query)}";

    public string Html =>
        $"""<li><a href="{HtmlPage.Escape(Address)}">{HtmlPage.Escape(Vi)}</a><br><span class="en" lang="en">{HtmlPage.Escape(En)}</span></li>""";
}
