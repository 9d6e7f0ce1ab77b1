using System.Runtime.Intrinsics;

namespace Supervision.Jobs.Learning.Regression;

/// <summary>Exponential and logarithm in plain arithmetic: the C library's differ in the last bit from one processor
/// to the next, and a model has to come out byte for byte the same on all of them.</summary>
public static class PortableMath
{
    const double Log2E = 1.4426950408889634;
    // Two parts: the high one times a whole power is exact, so that the rest keeps its last digits.
    const double Ln2High = 0.693147180369123816490;
    const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>2^52: from here on neighbouring doubles are one apart.</summary>
    const double WholeNumbers = 4503599627370496;

    public static double Exp(double x)
    {
        // Beyond these the exponent below leaves the range of normal doubles.
        if (x < -708)
            return 0;
        if (x > 708)
            return double.MaxValue;
        var power = Math.Round(x * Log2E);
        var rest = x - power * Ln2High - power * Ln2Low;
        var sum = 1.0;
        for (var term = 14; term >= 1; term--)
            sum = 1 + sum * rest / term;
        return sum * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }

    /// <summary>Natural logarithm of a positive, normal number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        // Around one on both sides: the series converges fastest near it.
        if (mantissa > Math.Sqrt(2))
        {
            mantissa /= 2;
            power++;
        }
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var odd = 23; odd >= 1; odd -= 2)
            sum = sum * square + 1.0 / odd;
        return 2 * ratio * sum + power * (Ln2High + Ln2Low);
    }

    /// <summary>Four exponentials at once, each bit for bit that of <see cref="Exp(double)"/>.</summary>
    public static Vector256<double> Exp(Vector256<double> x)
    {
        var power = Vector256.Round(x * Log2E);
        var rest = x - power * Ln2High - power * Ln2Low;
        var sum = Vector256<double>.One;
        for (var term = 14; term >= 1; term--)
            sum = Vector256<double>.One + sum * rest / Vector256.Create((double)term);
        // Added to 2^52 a whole number stands in the low bits: the way to it without a conversion that few processors have.
        var exponent = (power + Vector256.Create(WholeNumbers + 1023)).AsInt64() << 52;
        var result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(-708.0)), Vector256<double>.Zero, sum * exponent.AsDouble());
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(708.0)), Vector256.Create(double.MaxValue), result);
    }

    /// <summary>Four logarithms at once, each bit for bit that of <see cref="Log(double)"/>.</summary>
    public static Vector256<double> Log(Vector256<double> x)
    {
        var bits = x.AsInt64();
        var exponent = Vector256.ShiftRightLogical(bits, 52) & Vector256.Create(0x7FFL);
        var power = (exponent | Vector256.Create(WholeNumbers).AsInt64()).AsDouble() - Vector256.Create(WholeNumbers + 1023);
        var mantissa = ((bits & Vector256.Create(0xFFFFFFFFFFFFFL)) | Vector256.Create(0x3FF0000000000000L)).AsDouble();
        var isHigh = Vector256.GreaterThan(mantissa, Vector256.Create(Math.Sqrt(2)));
        mantissa = Vector256.ConditionalSelect(isHigh, mantissa * 0.5, mantissa);
        power = Vector256.ConditionalSelect(isHigh, power + Vector256<double>.One, power);
        var ratio = (mantissa - Vector256<double>.One) / (mantissa + Vector256<double>.One);
        var square = ratio * ratio;
        var sum = Vector256<double>.Zero;
        for (var odd = 23; odd >= 1; odd -= 2)
            sum = sum * square + Vector256.Create(1.0 / odd);
        return 2 * ratio * sum + power * (Ln2High + Ln2Low);
    }

    public static double Sigmoid(double score) =>
        score >= 0 ? 1 / (1 + Exp(-score)) : Exp(score) / (1 + Exp(score));

    /// <summary>log(1 + e^score) without overflow.</summary>
    public static double SoftPlus(double score) => Math.Max(score, 0) + Log(1 + Exp(-Math.Abs(score)));

    public static double Logit(double probability) => Log(probability / (1 - probability));
}
