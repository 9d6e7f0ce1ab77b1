using System.Text;

namespace Supervision.Benchmarks.Phrases;

/// <summary>Whole lines of a UTF-8 file, some hundred thousand characters at a time, decoded once and never copied.</summary>
internal sealed class LineBlocks(Stream stream)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _bytes = new byte[1 << 18];
    private char[] _text = new char[1 << 19];
    private int _from;
    private int _length;

    /// <summary>The next lines with their ends, the last one complete; empty at the end of the file.</summary>
    public ReadOnlySpan<char> Next()
    {
        _text.AsSpan(_from.._length).CopyTo(_text);
        (_length, _from) = (_length - _from, 0);
        while (true)
        {
            var read = stream.Read(_bytes);
            if (_length + read + 1 > _text.Length)
                Array.Resize(ref _text, _text.Length * 2);
            var decoded = _decoder.GetChars(_bytes.AsSpan(0, read), _text.AsSpan(_length), flush: read == 0);
            var end = _text.AsSpan(_length, decoded).LastIndexOf('\n');
            _length += decoded;
            if (read != 0 && end < 0)
                continue;
            _from = read == 0 ? _length : _length - decoded + end + 1;
            return _text.AsSpan(0, _from);
        }
    }
}
