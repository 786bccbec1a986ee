using System.CommandLine;
using System.Runtime;
using CitationGraph.Benchmarks;

var folders = new Argument<string[]>("folders")
{
    Description = "Folders with .txt and .md documents to measure on; the seed documents when none is given.",
    Arity = ArgumentArity.ZeroOrMore,
};
var megabytes = new Option<int>("--megabytes")
{
    Description = "How much text is read in a round, in MB of UTF-8.",
    DefaultValueFactory = _ => 50,
};
var check = new Option<bool>("--check")
{
    Description = "Exit with 1 when a ratio is outside its mark: for build servers. Times alone never fail.",
};

var extraction = new Command(
    "extraction",
    "Speed of extraction against a regular expression that only finds, and what it allocates."
)
{
    folders,
    megabytes,
    check,
};
extraction.SetAction(parsed =>
    OnOneCore(() =>
        ExtractionSpeed.Run(Corpus.Read(parsed.GetValue(folders)!, parsed.GetValue(megabytes)), parsed.GetValue(check))
    )
);

var growth = new Command("growth", "Whether time grows with the text and no faster, on texts made to be hard.")
{
    check,
};
growth.SetAction(parsed => OnOneCore(() => ExtractionGrowth.Run(parsed.GetValue(check))));

var memory = new Command("memory", "The most memory that reading one long text takes; 200 MB unless told otherwise.")
{
    folders,
    new Option<int>("--megabytes")
    {
        DefaultValueFactory = _ => 200,
        Description = "Length of the text in MB of UTF-8.",
    },
    check,
};
memory.SetAction(parsed =>
    OnOneCore(() =>
        ExtractionMemory.Run(
            Corpus.Read(parsed.GetValue(folders)!, 1),
            parsed.GetValue<int>("--megabytes"),
            parsed.GetValue(check)
        )
    )
);

var file = new Argument<string>("file") { Description = "The SQLite store of a made graph." };
var instruments = new Option<int>("--instruments")
{
    Description = "How many instruments.",
    DefaultValueFactory = _ => 500_000,
};
var relations = new Option<int>("--relations")
{
    Description = "How many relations, about.",
    DefaultValueFactory = _ => 5_000_000,
};
var make = new Command("make", "Makes a graph shaped like the real thing and writes it to a store.")
{
    file,
    instruments,
    relations,
};
make.SetAction(parsed =>
    QuestionSpeed.Make(parsed.GetValue(file)!, parsed.GetValue(instruments), parsed.GetValue(relations))
);
var only = new Option<string>("--only")
{
    Description = "Measure only questions whose names hold this.",
    DefaultValueFactory = _ => string.Empty,
};
var run = new Command("run", "Measures every question on a made store.") { file, only };
run.SetAction(parsed => QuestionSpeed.Run(parsed.GetValue(file)!, parsed.GetValue(only)!));
var questions = new Command(
    "questions",
    "Speed and memory of the graph's questions on a large graph; alone: whether they stay as fast as the graph grows."
)
{
    make,
    run,
    check,
};
questions.SetAction(parsed => QuestionGrowth.Run(parsed.GetValue(check)));

var from = new Argument<string>("from") { Description = "A folder of texts (.md, .txt) to make copies of." };
var to = new Argument<string>("to") { Description = "The folder to write to; it must not exist." };
var documents = new Option<int>("--documents")
{
    Description = "How many different documents.",
    DefaultValueFactory = _ => 150_000,
};
var copies = new Command("copies", "Makes many documents of few, under changed numbers, to ingest.")
{
    from,
    to,
    documents,
};
copies.SetAction(parsed =>
{
    var target = parsed.GetValue(to)!;
    if (Directory.Exists(target))
    {
        Console.Error.WriteLine($"{target} is there already.");
        return 2;
    }

    var (written, bytes) = RenumberedCopies.Write(parsed.GetValue(from)!, target, parsed.GetValue(documents));
    Console.WriteLine($"{written} documents, {bytes / 1e6:F0} MB of UTF-8, in {target}");
    return 0;
});

var sizes = new Option<int[]>("--instruments")
{
    Description = "How many instruments; five times as many relations. May be given several times.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [100_000, 1_000_000],
};
var stores = new Command("stores", "The same graph in SQLite and in Neo4j, side by side.") { sizes };
stores.SetAction(parsed => StoreSpeed.Run(parsed.GetValue(sizes)!));

var written = new Option<int>("--documents")
{
    Description = "How many documents are written.",
    DefaultValueFactory = _ => 10_000,
};
var readers = new Command("readers", "Chains asked of a SQLite file while another program writes documents into it.")
{
    from,
    written,
    check,
};
readers.SetAction(parsed => ReadersSpeed.Run(parsed.GetValue(from)!, parsed.GetValue(written), parsed.GetValue(check)));

var answer = new Option<string>("--answer") { Description = "A file with the answer that is given to everything." };
var serve = new Command("serve", "Serves a store and tells what that takes, for measuring.") { file, answer };
serve.Hidden = true;
serve.SetAction((parsed, _) => MeasuredServer.RunAsync(parsed.GetValue(file)!, parsed.GetValue(answer)));
var seconds = new Option<int>("--seconds") { Description = "How long each load lasts.", DefaultValueFactory = _ => 10 };
var graphQl = new Command(
    "graphql",
    "The API under load: chains on a made store, and a canned answer beside another server."
)
{
    serve,
    file,
    seconds,
    check,
};
graphQl.SetAction(
    (parsed, _) => GraphQlSpeed.RunAsync(parsed.GetValue(file)!, parsed.GetValue(seconds), parsed.GetValue(check))
);

return await new RootCommand("Measures CitationGraph on this machine, as ratios within one run.")
{
    extraction,
    growth,
    memory,
    questions,
    copies,
    stores,
    readers,
    graphQl,
}
    .Parse(args)
    .InvokeAsync();

// A collector on other threads, as the server has it, would borrow a second core.
static int OnOneCore(Func<int> measure)
{
    GCSettings.LatencyMode = GCLatencyMode.Batch;
    return measure();
}
