using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;

namespace Supervision.Dashboard;

/// <summary>Puts the program together: what it needs, and the order in which a request passes through it.</summary>
public static class DashboardHost
{
    private static readonly CultureInfo[] Cultures = [Reading("zh-CN"), Reading("en-GB")];

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // It helps nobody but who looks for a known hole.
            kestrel.AddServerHeader = false;
            // A whole page: a reader on a slow line must not keep the place of the next one.
            kestrel.Limits.MaxResponseBufferSize = 1 << 20;
        });
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        var settings = DashboardSettings.Of(builder.Configuration);
        var database = new Database(settings.Database);
        services.AddSingleton(settings).AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        Radzen.ServiceCollectionExtensions.AddRadzenComponents(services);
        // Chinese stays readable in the page source and a third of the size.
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(options =>
            options.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All));
        // One for all readers: what they keep is the same for everybody.
        services.AddSingleton<Findings.Queue.SharedCounts>().AddSingleton<Findings.Bench.KeptReadings>();
        services.AddScoped<Visit>().AddScoped<SignInDesk>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: ["ready"]);
        AddSafety(services);
        services.AddHostedService<Findings.Bench.WarmRules>();
        if (settings.RunsSchedule)
            services.AddScheduling(database, new NightFolders(settings.InboxFolder, settings.MediaFolder));
        services.AddTelemetry(settings);
        return builder.Build().Pass();
    }

    /// <summary>Brings the database up to date before the first request.</summary>
    public static Task Prepare(this WebApplication app) =>
        new SchemaUpgrade(app.Services.GetRequiredService<Database>(), app.Services.GetRequiredService<TimeProvider>()).Run();

    private static void AddSafety(IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(SignInCookie.Configure);
        services.AddSingleton<IAuthorizationHandler, AccessHandler>();
        services.AddAuthorizationBuilder()
            // The fallback, not a named policy: an endpoint without any attribute is judged too.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new AccessRequirement()).Build());
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options => options.Cookie.Name = "supervision-form");
        // The server's own limit of 30 MB a request still holds for every page but the upload.
        // The request's limit, not the file's: a file one byte too large would else end as an expired form before the page could say why.
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => options.MultipartBodyLengthLimit = Operations.UploadLimit.LargestRequest);
        // Unnamed, the keys belong to the program's folder: an update into another one would sign everybody out.
        services.AddDataProtection().SetApplicationName("Supervision");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<DashboardSettings>((options, settings) =>
        {
            if (settings.KeysFolder is { } folder)
                options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                    Directory.CreateDirectory(folder), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        });
    }

    private static WebApplication Pass(this WebApplication app)
    {
        // First, while the address is still the peer's: the next line puts the header's in its place.
        app.UseMiddleware<TrustedProxy>();
        app.UseProxyHeaders(app.Services.GetRequiredService<DashboardSettings>());
        // Around all that follows, so that any failure is answered with a page.
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseHsts();
        // Inside the exception handler, which empties the headers before it asks for the error page.
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.Use(ShowErrorsAsPages);
        // Before anything can write a word.
        app.UseRequestLocalization(Localise);
        // Named here, as it would run first otherwise: the error page asked for above has to be routed anew.
        app.UseRouting();
        app.UseMiddleware<PageTurn>(PageTurn.Usual);
        app.UseAuthentication();
        // After the cookie: where a proxy names somebody, its word counts.
        app.UseMiddleware<ProxyIdentity>();
        app.UseAuthorization();
        // After the authorisation: whoever may not enter learns nothing of which halls there are.
        app.UseMiddleware<VisitMiddleware>();
        // Before the form's token is looked for, which reads the whole body.
        app.Use(Operations.UploadLimit.Refuse);
        app.UseAntiforgery();
        app.Use(RefuseForeignForms);
        app.MapEndpoints();
        return app;
    }

    // The error page is asked for in the name of the failed request; a failed post must not be posted to it.
    private static Task ShowErrorsAsPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    // Every form, before any endpoint sees it: an endpoint cannot forget to ask. Also here instead of in the component,
    // whose bare answer the error page could not replace.
    private static async Task RefuseForeignForms(HttpContext context, RequestDelegate next)
    {
        // The error page is read by GET within the refused post, whose verdict still stands.
        if (HttpMethods.IsGet(context.Request.Method) || await IsOwn(context))
            await next(context);
        else
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static async ValueTask<bool> IsOwn(HttpContext context) => context.Features.Get<IAntiforgeryValidationFeature>() is { } asked
        ? asked.IsValid
        : await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

    // Beside figures that are written without a language: 96.9 % has its space in both.
    private static CultureInfo Reading(string name)
    {
        // A clone: the runtime's own copy is read-only and belongs to everybody.
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.PercentPositivePattern = 0;
        return culture;
    }

    private static void Localise(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
        options.SupportedCultures = Cultures;
        options.SupportedUICultures = Cultures;
        // Chinese first: the browser's wish does not count, only the reader's own switch.
        options.RequestCultureProviders = [new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" }, new LanguageCookie()];
    }
}
