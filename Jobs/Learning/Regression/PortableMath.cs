namespace Supervision.Jobs.Learning.Regression;

/// <summary>Exponential and logarithm in plain arithmetic: the C library's differ in the last bit from one processor
/// to the next, and a model has to come out byte for byte the same on all of them.</summary>
public static class PortableMath
{
    const double Log2E = 1.4426950408889634;
    const double Ln2High = 0.693147180369123816490;
    const double Ln2Low = 1.90821492927058770002e-10;

    public static double Exp(double x)
    {
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

    public static double Sigmoid(double score) =>
        score >= 0 ? 1 / (1 + Exp(-score)) : Exp(score) / (1 + Exp(score));

    /// <summary>log(1 + e^score) without overflow.</summary>
    public static double SoftPlus(double score) => Math.Max(score, 0) + Log(1 + Exp(-Math.Abs(score)));

    public static double Logit(double probability) => Log(probability / (1 - probability));
}
