using System.Globalization;

namespace CitationGraph.Cli.Tests;

/// <summary>Invented decisions that cite each other and a few decrees.</summary>
internal static class SmallTexts
{
    /// <returns>The folder they are in.</returns>
    public static string Write(string folder, int count)
    {
        var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(texts, $"{i:D3}.txt"), Text(i));
        }

        return texts;
    }

    private static string Text(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ HẢI PHÒNG
            Số: {number + 1}/QĐ-UBND
            Hải Phòng, ngày {(number % 28) + 1:D2} tháng 3 năm 2021
            QUYẾT ĐỊNH
            Về việc giao nhiệm vụ đợt {number + 1}

            Căn cứ Nghị định số {(number % 7) + 10}/2020/NĐ-CP ngày 17/01/2020 của Chính phủ;
            Thực hiện Quyết định số {number}/QĐ-UBND ngày 01/3/2021 của Ủy ban nhân dân thành phố Hải Phòng;
            QUYẾT ĐỊNH:
            Điều 1. Giao các sở, ngành thực hiện.
            """
        );
}
