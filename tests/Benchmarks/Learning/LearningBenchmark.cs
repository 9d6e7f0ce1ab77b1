using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Supervision.Jobs.Learning.Regression;

namespace Supervision.Benchmarks.Learning;

/// <summary>The shipped trainer beside scikit-learn's logistic regression: same features, same rows, one run.</summary>
/// <remarks>scikit-learn runs in the Python named by SUPERVISION_PYTHON, else python3; without it only the own side is shown.</remarks>
public sealed class LearningBenchmark : RatioBenchmark
{
    public override string Name => "learning";

    public override async Task Run(string[] arguments)
    {
        var folder = arguments is [var named, ..] ? named : Path.Combine("..", "shared", "data");
        foreach (var set in Sets(folder))
            await Compare(set);
    }

    sealed record LabelledSet(string Name, int Classes, List<string> Texts, List<int> Labels, List<bool> IsHeldOut);

    static IEnumerable<LabelledSet> Sets(string folder)
    {
        yield return EveryFifth("waimai", Csv(File.OpenRead(Path.Combine(folder, "reviews", "waimai_10k.csv")), "review", "label"));
        yield return EveryFifth("hotel", Csv(File.OpenRead(Path.Combine(folder, "reviews", "ChnSentiCorp_htl_all.csv")), "review", "label"));
        using (var zip = ZipFile.OpenRead(Path.Combine(folder, "reviews", "online_shopping_10_cats.zip")))
            yield return EveryFifth("shopping", Csv(zip.Entries.First(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)).Open(), "review", "label"));
        var learnt = Csv(File.OpenRead(Path.Combine(folder, "offensive", "train.csv")), "TEXT", "label");
        var heldOut = Csv(File.OpenRead(Path.Combine(folder, "offensive", "dev.csv")), "TEXT", "label");
        yield return new LabelledSet("offensive", 2, [.. learnt.Concat(heldOut).Select(row => row.Text)], [.. learnt.Concat(heldOut).Select(row => row.Label)],
            [.. learnt.Select(_ => false), .. heldOut.Select(_ => true)]);
    }

    static LabelledSet EveryFifth(string name, List<(string Text, int Label)> rows) =>
        new(name, 2, [.. rows.Select(row => row.Text)], [.. rows.Select(row => row.Label)], [.. rows.Select((_, at) => at % 5 == 0)]);

    static List<(string Text, int Label)> Csv(Stream stream, string text, string label)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = Records(reader.ReadToEnd()).ToList();
        var (textAt, labelAt) = (records[0].IndexOf(text), records[0].IndexOf(label));
        return [.. records.Skip(1).Where(record => record.Count == records[0].Count)
            .Select(record => (record[textAt], int.Parse(record[labelAt], CultureInfo.InvariantCulture)))];
    }

    static IEnumerable<List<string>> Records(string csv)
    {
        var (record, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var unit in csv.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (unit == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || unit is not (',' or '\n'))
                field.Append(unit);
            else
            {
                record.Add(field.ToString());
                field.Clear();
                if (unit == ',')
                    continue;
                yield return record;
                record = [];
            }
        }
    }

    static async Task Compare(LabelledSet set)
    {
        var options = new TextClassifierOptions();
        List<T> Part<T>(List<T> all, bool heldOut) => [.. all.Where((_, at) => set.IsHeldOut[at] == heldOut)];
        var (texts, labels) = (Part(set.Texts, false), Part(set.Labels, false));
        var telling = TextClassifier.Telling(texts, labels, set.Classes, options);
        var rows = TextClassifier.Rows(texts, telling, options);
        var watch = Stopwatch.StartNew();
        LogisticTrainer.Train(rows, [.. labels], set.Classes, options.Logistic);
        var seconds = watch.Elapsed.TotalSeconds;
        var classifier = TextClassifier.Train(texts, labels, set.Classes, options);
        var (unseen, truth) = (Part(set.Texts, true), Part(set.Labels, true));
        var right = unseen.Where((text, at) => classifier.Predict(text) == truth[at]).Count();
        Say($"{set.Name}: own accuracy {right / (double)truth.Count:F4}, trained in {seconds:F2} s");
        await ScikitLearn(rows, labels, TextClassifier.Rows(unseen, telling, options), truth, options.Logistic.Closeness, seconds);
    }

    static async Task ScikitLearn(SparseRows rows, List<int> labels, SparseRows unseen, List<int> truth, double closeness, double ownSeconds)
    {
        var folder = Directory.CreateTempSubdirectory("learning-");
        try
        {
            Write(folder.FullName, "a", rows, labels);
            Write(folder.FullName, "b", unseen, truth);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "fit.py"), Script);
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("SUPERVISION_PYTHON") ?? "python3",
                ["fit.py", closeness.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder.FullName };
            using var python = Process.Start(start)!;
            var words = (await python.StandardOutput.ReadToEndAsync()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            await python.WaitForExitAsync();
            if (python.ExitCode == 0)
                Say($"   scikit-learn accuracy {words[0]}, trained in {words[1]} s; own takes {ownSeconds / double.Parse(words[1], CultureInfo.InvariantCulture):F2} of its time");
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

    static byte[] Bytes<T>(T[] values) where T : struct => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    const string Script = """
        import sys, time, numpy as np
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression
        def read(n):
            r = lambda e, t: np.fromfile(n + '.' + e, t)
            y = r('labels', np.int32)
            return csr_matrix((r('values', np.float32).astype(np.float64), r('columns', np.int32), r('starts', np.int32)), shape=(len(y), 1 << 20)), y
        X, y = read('a'); Z, z = read('b')
        used = np.unique(X.indices); X = X[:, used]; Z = Z[:, used]
        t = time.time(); m = LogisticRegression(C=float(sys.argv[1]), max_iter=200).fit(X, y); t = time.time() - t
        print('%.4f %.2f' % (m.score(Z, z), t))
        """;
}
