namespace CitationGraph.Benchmarks;

/// <summary>Words of titles and sentences, the common ones far more often than the rare, as in the real thing.</summary>
internal sealed class GraphWords
{
    private static readonly string[] s_phrases =
    [
        .. """
            giáo dục; đào tạo; phổ thông; mầm non; đại học; y tế; bảo hiểm xã hội; bảo hiểm y tế; đất đai; môi trường; tài nguyên; nước; rừng;
            thủy sản; nông nghiệp; nông thôn mới; chuyển đổi số; chính phủ điện tử; công nghệ thông tin; an toàn thông tin; cải cách hành chính;
            thủ tục hành chính; cán bộ; công chức; viên chức; tiền lương; lao động; việc làm; người có công; trẻ em; phụ nữ; thanh niên;
            người cao tuổi; người khuyết tật; giảm nghèo; dân tộc thiểu số; tôn giáo; tín ngưỡng; văn hóa; thể thao; du lịch; gia đình;
            di sản; báo chí; xuất bản; quảng cáo; giao thông; đường bộ; đường sắt; hàng không; vận tải; đăng kiểm; xây dựng; nhà ở; quy hoạch;
            đô thị; kiến trúc; điện lực; năng lượng; xăng dầu; khoáng sản; thương mại; xuất khẩu; nhập khẩu; hải quan; thuế; phí; lệ phí;
            ngân sách; đầu tư công; đấu thầu; doanh nghiệp; hợp tác xã; hộ kinh doanh; ngân hàng; tín dụng; chứng khoán; kế toán; kiểm toán;
            tài sản công; giá; khiếu nại; tố cáo; tiếp công dân; phòng, chống tham nhũng; thanh tra; kiểm tra; giám sát; thi đua; khen thưởng;
            quốc phòng; an ninh; trật tự xã hội; phòng cháy; chữa cháy; phòng, chống ma túy; thiên tai; cứu nạn; biên giới; hộ tịch; cư trú;
            công chứng; luật sư; trợ giúp pháp lý; thi hành án; xử phạt vi phạm; hòa giải; dân chủ ở cơ sở; bầu cử; tổ chức bộ máy; biên chế;
            khoa học; công nghệ; sở hữu trí tuệ; đo lường; tiêu chuẩn; chất lượng; an toàn thực phẩm; dược; khám bệnh; chữa bệnh; dân số;
            phòng, chống dịch; dinh dưỡng; thú y; chăn nuôi; trồng trọt; bảo vệ thực vật; đê điều; thủy lợi; biển; hải đảo; khí tượng; viễn thông
            """.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] s_openings =
    [
        "quy định về",
        "quy định chi tiết một số điều của Luật",
        "hướng dẫn thực hiện",
        "phê duyệt Kế hoạch",
        "phê duyệt Đề án",
        "triển khai thực hiện",
        "tăng cường",
        "ban hành Quy chế",
        "ban hành Danh mục",
        "thực hiện nhiệm vụ trọng tâm về",
        "nâng cao chất lượng",
        "đẩy mạnh",
        "điều chỉnh",
    ];

    private readonly string[] _rare;
    private readonly string[] _sentences;

    public GraphWords(Random random)
    {
        string[] onsets =
        [
            "b",
            "c",
            "ch",
            "d",
            "đ",
            "g",
            "gi",
            "h",
            "kh",
            "l",
            "m",
            "n",
            "ng",
            "nh",
            "ph",
            "qu",
            "r",
            "s",
            "t",
            "th",
            "tr",
            "v",
            "x",
        ];
        string[] rimes =
        [
            "a",
            "an",
            "ang",
            "anh",
            "ao",
            "ăn",
            "âm",
            "ây",
            "e",
            "en",
            "ê",
            "ênh",
            "i",
            "iên",
            "inh",
            "o",
            "oan",
            "oi",
            "ông",
            "ơn",
            "u",
            "ung",
            "uôn",
            "ư",
            "ương",
        ];
        _rare = [.. onsets.SelectMany(o => rimes.Select(r => o + r)).OrderBy(_ => random.Next())];
        _sentences = [.. Enumerable.Range(0, 997).Select(_ => Sentence(random))];
    }

    public string Title(Random random, string? period)
    {
        var words = $"{Often(s_openings, random)} {Often(s_phrases, random)} và {Often(s_phrases, random)}";
        if (random.Next(3) == 0)
        {
            words += $" {Often(_rare, random)} {Often(_rare, random)}";
        }

        return period is null ? words : $"{words} {period}";
    }

    public string Sentence(int which) => _sentences[which % _sentences.Length];

    private static string Sentence(Random random) =>
        $"Căn cứ văn bản về {Often(s_phrases, random)}, {Often(s_openings, random)} {Often(s_phrases, random)} trên địa bàn, bảo đảm tiến độ và hiệu quả.";

    private static string Often(string[] words, Random random)
    {
        var share = random.NextDouble();
        return words[(int)(share * share * words.Length)];
    }
}
