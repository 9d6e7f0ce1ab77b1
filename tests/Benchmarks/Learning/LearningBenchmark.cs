using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Benchmarks.Learning;

/// <summary>The shipped trainer beside scikit-learn's logistic regression: same features, same rows, one run.</summary>
/// <remarks>scikit-learn runs in the Python named by SUPERVISION_PYTHON, else python3; without it only the own side is shown.</remarks>
public sealed class LearningBenchmark : RatioBenchmark
{
    /// <summary>Each side trains this often and shows its fastest, so that neither pays for its warm-up or a neighbour.</summary>
    const int Rounds = 3;

    public override string Name => "learning";

    public override async Task Run(string[] arguments)
    {
        foreach (var set in LabelledSet.All(arguments is [var named, ..] ? named : Path.Combine("..", "shared", "data")))
            await Compare(set);
    }

    static async Task Compare(LabelledSet set)
    {
        var options = new TextClassifierOptions();
        List<T> Part<T>(List<T> all, bool heldOut) => [.. all.Where((_, at) => set.IsHeldOut[at] == heldOut)];
        var (texts, labels) = (Part(set.Texts, false), Part(set.Labels, false));
        var telling = TextClassifier.Telling(texts, labels, set.Classes, options);
        var rows = TextClassifier.Rows(texts, telling, options);
        var seconds = Enumerable.Range(0, Rounds).Min(_ => Seconds(() => LogisticTrainer.Train(rows, [.. labels], set.Classes, options.Logistic)));
        var classifier = TextClassifier.Train(texts, labels, set.Classes, options);
        var (unseen, truth) = (Part(set.Texts, true), Part(set.Labels, true));
        var predicted = unseen.ConvertAll(classifier.Predict);
        Say($"{set.Name}: own accuracy {Accuracy(predicted, truth):F4}, macro-F1 {MacroF1(predicted, truth):F4}, trained in {seconds:F2} s of the processor");
        await ScikitLearn(rows, labels, TextClassifier.Rows(unseen, telling, options), truth, options.Logistic.Closeness, seconds);
    }

    static double Seconds(Action work)
    {
        // Of the processor, all threads together: a busy machine distorts it less than the clock.
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    static double Accuracy(List<int> predicted, List<int> truth) => predicted.Zip(truth, (own, right) => own == right ? 1.0 : 0).Average();

    static double MacroF1(List<int> predicted, List<int> truth) => truth.Union(predicted).Average(label =>
    {
        var both = predicted.Zip(truth).Count(pair => pair.First == label && pair.Second == label);
        return 2.0 * both / (predicted.Count(own => own == label) + truth.Count(right => right == label));
    });

    static async Task ScikitLearn(SparseRows rows, List<int> labels, SparseRows unseen, List<int> truth, double closeness, double ownSeconds)
    {
        var folder = Directory.CreateTempSubdirectory("learning-");
        try
        {
            Write(folder.FullName, "a", rows, labels);
            Write(folder.FullName, "b", unseen, truth);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "fit.py"), Script);
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("SUPERVISION_PYTHON") ?? "python3",
                ["fit.py", closeness.ToString(CultureInfo.InvariantCulture), Rounds.ToString(CultureInfo.InvariantCulture)])
            { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder.FullName };
            using var python = Process.Start(start)!;
            var words = (await python.StandardOutput.ReadToEndAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            await python.WaitForExitAsync();
            if (python.ExitCode == 0)
                Say($"   scikit-learn accuracy {words[0]}, macro-F1 {words[1]}, trained in {words[2]} s of the processor; own takes {ownSeconds / double.Parse(words[2], CultureInfo.InvariantCulture):F2} of its time");
            else
                Say($"   scikit-learn did not run");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Write(string folder, string name, SparseRows rows, List<int> labels)
    {
        File.WriteAllBytes(Path.Combine(folder, name + ".starts"), Bytes(rows.RowStarts));
        File.WriteAllBytes(Path.Combine(folder, name + ".columns"), Bytes(Array.ConvertAll(rows.RowColumns, column => rows.Used[column])));
        File.WriteAllBytes(Path.Combine(folder, name + ".values"), Bytes(rows.RowValues));
        File.WriteAllBytes(Path.Combine(folder, name + ".labels"), Bytes(labels.ToArray()));
    }

    static byte[] Bytes<T>(T[] values) where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    const string Script = """
        import sys, time, numpy as np
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import f1_score
        def read(n):
            r = lambda e, t: np.fromfile(n + '.' + e, t)
            y = r('labels', np.int32)
            return csr_matrix((r('values', np.float32).astype(np.float64), r('columns', np.int32), r('starts', np.int32)), shape=(len(y), 1 << 20)), y
        X, y = read('a'); Z, z = read('b')
        used = np.unique(X.indices); X = X[:, used]; Z = Z[:, used]
        best = 1e9
        for _ in range(int(sys.argv[2])):
            t = time.process_time(); m = LogisticRegression(C=float(sys.argv[1]), max_iter=200).fit(X, y); best = min(best, time.process_time() - t)
        print('%.4f %.4f %.2f' % (m.score(Z, z), f1_score(z, m.predict(Z), average='macro'), best))
        """;
}
