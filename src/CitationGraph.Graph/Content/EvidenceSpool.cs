using System.Buffers;
using CitationGraph.Model;
using Microsoft.Win32.SafeHandles;

namespace CitationGraph.Graph;

/// <summary>
/// Evidence while content is made: millions of sentences, each asked for once or twice. The first are kept in memory, the others in a file
/// that is gone when this is, or the program.
/// </summary>
/// <param name="inMemory">Bytes kept in memory before the file is made.</param>
internal sealed class EvidenceSpool(int inMemory = EvidenceSpool.InMemory) : IDisposable
{
    public const int InMemory = 16 << 20;

    // Addresses in the file are told from those in memory by this.
    private const long InFile = 1L << 62;
    private const int BufferSize = 4 << 20;
    private readonly List<(string? Id, string Name)> _sources = [];
    private readonly Dictionary<(string? Id, string Name), int> _sourceNumbers = [];
    private readonly ArrayBufferWriter<byte> _memory = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Lock _reading = new();
    private byte[] _page = [];
    private SafeFileHandle? _file;
    private long _flushed;

    /// <returns>Where it is: for <see cref="Read(long)"/>.</returns>
    public long Add(Evidence evidence, string? detail = null, bool isReported = false)
    {
        var isInMemory = _file is null && _memory.WrittenCount < inMemory;
        var target = isInMemory ? _memory : _buffer;
        var address = isInMemory ? _memory.WrittenCount : InFile + _flushed + _buffer.WrittenCount;
        Write(new EvidenceWriter(target), evidence, detail, isReported);
        if (!isInMemory)
        {
            _file ??= Open();
            if (_buffer.WrittenCount >= BufferSize)
            {
                Flush();
            }
        }

        return address;
    }

    public (Evidence Evidence, string? Detail, bool IsReported) Read(long address)
    {
        if (address < InFile)
        {
            return Read(new EvidenceReader(_memory.WrittenSpan[(int)address..]));
        }

        lock (_reading)
        {
            var position = address - InFile;
            if (position >= _flushed)
            {
                return Read(new EvidenceReader(_buffer.WrittenSpan[(int)(position - _flushed)..]));
            }

            return Read(new EvidenceReader(Page(position)));
        }
    }

    public void Dispose() => _file?.Dispose();

    // A record starts with its length.
    private ReadOnlySpan<byte> Page(long position)
    {
        const int usual = 2048;
        if (_page.Length < usual)
        {
            _page = new byte[usual];
        }

        var read = RandomAccess.Read(_file!, _page.AsSpan(0, usual), position);
        var length = BitConverter.ToInt32(_page);
        if (length > read)
        {
            if (_page.Length < length)
            {
                _page = new byte[length];
            }

            RandomAccess.Read(_file!, _page.AsSpan(0, length), position);
        }

        return _page.AsSpan(0, Math.Max(length, 0));
    }

    private void Flush()
    {
        lock (_reading)
        {
            RandomAccess.Write(_file!, _buffer.WrittenSpan, _flushed);
            _flushed += _buffer.WrittenCount;
            _buffer.ResetWrittenCount();
        }
    }

    private static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"citegraph-{Guid.NewGuid():N}.evidence");
        var file = File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.Read | FileShare.Delete,
            FileOptions.DeleteOnClose
        );
        if (!OperatingSystem.IsWindows())
        {
            // An open file needs no name: nothing is left behind when the program is killed.
            File.Delete(path);
        }

        return file;
    }

    private void Write(EvidenceWriter writer, Evidence evidence, string? detail, bool isReported)
    {
        writer.Begin();
        writer.Number(Source(evidence));
        writer.Number(evidence.CitationIndex);
        writer.Number(evidence.Span.Start);
        writer.Number(evidence.Span.End);
        writer.Number(BitConverter.DoubleToInt64Bits(evidence.Confidence));
        writer.Number(isReported ? 1 : 0);
        writer.Text(evidence.Words);
        writer.Text(evidence.Source);
        writer.Text(evidence.Provision);
        writer.Text(detail);
        writer.End();
    }

    private (Evidence Evidence, string? Detail, bool IsReported) Read(EvidenceReader reader)
    {
        reader.Begin();
        var (id, name) = _sources[(int)reader.Number()];
        var citation = (int)reader.Number();
        var span = new TextSpan((int)reader.Number(), (int)reader.Number());
        var confidence = BitConverter.Int64BitsToDouble(reader.Number());
        var isReported = reader.Number() == 1;
        var words = reader.Text() ?? string.Empty;
        var source = reader.Text();
        var provision = reader.Text();
        return (
            new Evidence(id, name, citation, span, words, confidence, source, provision),
            reader.Text(),
            isReported
        );
    }

    private int Source(Evidence evidence)
    {
        var source = (evidence.DocumentId, evidence.DocumentName);
        if (!_sourceNumbers.TryGetValue(source, out var number))
        {
            _sourceNumbers.Add(source, number = _sources.Count);
            _sources.Add(source);
        }

        return number;
    }
}
