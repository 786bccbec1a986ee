using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CitationGraph.Graph;

/// <summary>Writes one record: its length, then numbers and texts in order.</summary>
internal ref struct EvidenceWriter(ArrayBufferWriter<byte> target)
{
    private readonly ArrayBufferWriter<byte> _target = target;
    private byte[] _record = ArrayPool<byte>.Shared.Rent(1024);
    private int _length;

    public void Begin() => _length = sizeof(int);

    public void Number(long number)
    {
        Room(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_record.AsSpan(_length), number);
        _length += sizeof(long);
    }

    public void Text(string? text)
    {
        var most = text is null ? 0 : Encoding.UTF8.GetMaxByteCount(text.Length);
        Room(sizeof(int) + most);
        var written = text is null ? -1 : Encoding.UTF8.GetBytes(text, _record.AsSpan(_length + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(_record.AsSpan(_length), written);
        _length += sizeof(int) + Math.Max(written, 0);
    }

    public void End()
    {
        BinaryPrimitives.WriteInt32LittleEndian(_record, _length);
        _target.Write(_record.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(_record);
    }

    private void Room(int more)
    {
        if (_length + more > _record.Length)
        {
            var wider = ArrayPool<byte>.Shared.Rent(Math.Max(_record.Length * 2, _length + more));
            _record.AsSpan(0, _length).CopyTo(wider);
            ArrayPool<byte>.Shared.Return(_record);
            _record = wider;
        }
    }
}

/// <summary>Reads what <see cref="EvidenceWriter"/> wrote.</summary>
internal ref struct EvidenceReader(ReadOnlySpan<byte> record)
{
    private ReadOnlySpan<byte> _rest = record;

    public void Begin() => _rest = _rest[sizeof(int)..];

    public long Number()
    {
        var number = BinaryPrimitives.ReadInt64LittleEndian(_rest);
        _rest = _rest[sizeof(long)..];
        return number;
    }

    public string? Text()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        _rest = _rest[sizeof(int)..];
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
