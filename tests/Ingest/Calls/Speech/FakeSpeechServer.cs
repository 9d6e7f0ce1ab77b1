using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Supervision.Ingest.Tests.Calls.Speech;

/// <summary>Answers transcription requests on the loopback address with what the test gives, in order; the last answer repeats.</summary>
internal sealed class FakeSpeechServer : IAsyncDisposable
{
    /// <summary>As a status: the request is read and never answered.</summary>
    public const int Silent = 0;

    private readonly HttpListener _listener = new();
    private readonly Queue<(int Status, string Body)> _answers;
    private readonly Task _serving;

    public FakeSpeechServer(params (int Status, string Body)[] answers)
    {
        _answers = new(answers);
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = Serve();
    }

    public Uri Address { get; }

    /// <summary>Each request's path, authorisation and body, bytes as Latin-1.</summary>
    public List<(string Path, string? Authorization, string Body)> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            Requests.Add((context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], await body.ReadToEndAsync()));
            var (status, answer) = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
            if (status == Silent)
                continue;
            context.Response.StatusCode = status;
            if (status == 429)
                context.Response.AddHeader("Retry-After", "1");
            var bytes = Encoding.UTF8.GetBytes(answer);
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
