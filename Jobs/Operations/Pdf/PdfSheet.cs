namespace Supervision.Jobs.Operations.Pdf;

/// <summary>A table on its way to paper, with what must stand above, below and under it.</summary>
public sealed record PdfSheet
{
    /// <summary>Whose sheet it is, such as the hall's name.</summary>
    public required string Owner { get; init; }
    public required string Title { get; init; }

    /// <summary>Lines above the table.</summary>
    public required IReadOnlyList<string> Facts { get; init; }
    public required IReadOnlyList<PdfColumn> Columns { get; init; }
    public required IReadOnlyList<PdfRow> Rows { get; init; }

    /// <summary>Sections after the table: a heading and its lines.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Notes { get; init; } = [];

    /// <summary>Who signs, left to right.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];

    /// <summary>On the left of every page's foot; the page number stands on the right.</summary>
    public required string Foot { get; init; }
}

/// <param name="Weight">Share of the width relative to the other columns.</param>
/// <param name="IsNumber">Set to the right.</param>
public sealed record PdfColumn(string Head, double Weight, bool IsNumber);

/// <summary>How a row looks.</summary>
public enum PdfRowKind
{
    Plain,

    /// <summary>One grey line over the whole width, its text in the first cell.</summary>
    Group,

    /// <summary>A dashed line over the whole width, its text in the first cell.</summary>
    Line,
}

public sealed record PdfRow(PdfRowKind Kind, IReadOnlyList<string> Cells);
