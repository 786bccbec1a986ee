namespace CitationGraph.Extraction;

/// <summary>Every reason for which words that look like a citation are not taken, with its sentences.</summary>
internal static class NearMissReasons
{
    public static NearMissReason OwnNumberLine { get; } =
        new(
            "own-number-line",
            "Dòng số, ký hiệu của chính văn bản này.",
            "The number line of the document's own letterhead."
        );

    public static NearMissReason OwnNumber { get; } =
        new(
            "own-number",
            "Số của chính văn bản này, lặp lại phía trên phần thân.",
            "The document's own number, repeated above its body."
        );

    public static NearMissReason OwnHeading { get; } =
        new(
            "own-heading",
            "Tên loại của chính văn bản này, trên dòng đầu.",
            "The document's own kind word, above its title."
        );

    public static NearMissReason OwnTitle { get; } =
        new(
            "own-title",
            "Tên của chính văn bản này, ở phần đầu hoặc nhắc lại trong thân.",
            "The document's own title, in its heading or repeated in its body."
        );

    public static NearMissReason OwnProvision { get; } =
        new(
            "own-provision",
            "Điều, khoản của chính văn bản này: không có văn bản nào theo sau.",
            "A provision of the document itself: no document follows it."
        );

    public static NearMissReason BlankNumber { get; } =
        new(
            "blank-number",
            "Số để trống: chỉ còn ký hiệu loại và cơ quan, không xác định được văn bản nào.",
            "The number is left blank: only the codes of kind and organ stand there, which no one document has."
        );

    public static NearMissReason PhoneOrAmount { get; } =
        new(
            "phone-or-amount",
            "Dãy chữ số dài hơn bảy: số điện thoại, tài khoản hoặc số tiền.",
            "More than seven digits: a telephone number, an account or an amount."
        );

    public static NearMissReason FractionOrDate { get; } =
        new(
            "part-of-a-fraction-or-date",
            "Chữ số nối tiếp nhau: ngày, phân số, tỷ lệ hoặc khoảng số.",
            "The digits go on: a date, a fraction, a rate or a range."
        );

    public static NearMissReason JoinedInFront { get; } =
        new(
            "joined-in-front",
            "Một dấu nối liền số với chữ đứng trước: địa chỉ mạng, tên tệp, mã hiệu.",
            "A mark joins the number to the word before it: a web address, a file name, a part number."
        );

    public static NearMissReason Form { get; } =
        new("form", "Số của mẫu, biểu, phụ lục, không phải văn bản.", "The number of a form or annex, not a document.");

    public static NearMissReason Standard { get; } =
        new(
            "standard",
            "Số của tiêu chuẩn, quy chuẩn kỹ thuật, không phải văn bản.",
            "The number of a technical standard, not a document."
        );

    public static NearMissReason NoScheme(string symbol) =>
        new(
            "no-scheme",
            $"“{symbol}” không theo cách đánh số nào trong bộ từ vựng (number-schemes.ttl).",
            $"“{symbol}” fits no number scheme of the ontology (number-schemes.ttl)."
        );

    public static NearMissReason NoCode(string word) =>
        new(
            "no-code",
            $"“{word}” sau dấu nối không phải ký hiệu loại văn bản hay cơ quan.",
            $"“{word}” after the mark is no code of a kind or an organ."
        );

    public static NearMissReason UnknownOrgan(string organ) =>
        new(
            "unknown-organ",
            $"Ký hiệu cơ quan “{organ}” không có trong bộ từ vựng, phía trước cũng không có tên loại hay chữ “số”.",
            $"The organ's code “{organ}” is not in the ontology, and neither a kind word nor “số” stands in front."
        );

    public static NearMissReason CodeOfAnotherKind(string code) =>
        new(
            "code-of-another-kind",
            $"Luật không mang ký hiệu “{code}”.",
            $"No law is signed “{code}”: the number belongs to a document of another kind."
        );

    public static NearMissReason Plural { get; } =
        new(
            "plural",
            "Số nhiều chung chung: không nêu văn bản cụ thể nào.",
            "A generic plural: it names no single document."
        );

    public static NearMissReason PartOfName { get; } =
        new(
            "part-of-a-name",
            "Thuộc tên một cơ quan, chức danh hoặc cụm từ khác.",
            "Part of the name of a body or of another expression."
        );

    public static NearMissReason NotALaw { get; } =
        new(
            "not-a-law",
            "Từ ghép bắt đầu như tên luật mà không nêu luật nào.",
            "An expression that begins like a law's name and names none."
        );

    public static NearMissReason NoLawName { get; } =
        new(
            "no-law-name",
            "Sau tên loại không có tên, số hay ngày của luật nào.",
            "No name, number or date of a law follows the kind word."
        );

    public static NearMissReason UndefinedShortForm(string form) =>
        new(
            "undefined-short-form",
            $"Không có số, tên hay cơ quan theo sau, và văn bản chưa quy ước “{form}” là tên gọi tắt.",
            $"No number, title or issuer follows, and the text has not defined “{form}” as a short form."
        );

    public static NearMissReason DefinitionOfNoDocument { get; } =
        new(
            "definition-of-no-document",
            "Quy ước gọi tắt nhưng phía trước không có văn bản nào để gọi tắt.",
            "A short form is defined, but no document stands before it that it could stand for."
        );

    public static NearMissReason NoNumber { get; } =
        new(
            "no-number",
            "Tên loại và lời văn theo sau mà không có số; không có cơ quan kèm tên thì chưa xác định được một văn bản.",
            "Words follow the kind word but no number; without issuer and title they name no single document."
        );

    public static NearMissReason NoTitle { get; } =
        new(
            "no-title",
            "Có cơ quan ban hành nhưng không có số và không có tên (“về …”).",
            "An issuer follows, but neither number nor title (“về …”)."
        );

    public static NearMissReason UnknownIssuer { get; } =
        new(
            "unknown-issuer",
            "Không có số, và những từ sau “của” không phải tên cơ quan đã biết.",
            "No number follows, and the words after “của” name no authority that is known."
        );

    public static NearMissReason ShortTitle { get; } =
        new(
            "short-title",
            "Tên đề án, chương trình không có ngoặc kép và quá ngắn để là một tên riêng.",
            "A scheme's title without quotation marks, too short to be a name."
        );

    public static NearMissReason BeingWritten { get; } =
        new(
            "being-written",
            "Đang được xây dựng: chưa có văn bản để viện dẫn.",
            "It is yet to be written: there is no document to cite."
        );

    public static NearMissReason Heading { get; } =
        new("heading", "Tiêu đề mục viết chữ hoa.", "A heading in capitals.");

    public static NearMissReason NotPromulgated { get; } =
        new(
            "not-promulgated",
            "Loại này chỉ được viện dẫn theo tên khi văn bản nói rõ nó được ban hành.",
            "This kind is cited by title only where the text tells that it was promulgated."
        );

    public static NearMissReason AnnexOfAnAct { get; } =
        new(
            "annex-of-an-act",
            "Kèm theo một văn bản: văn bản ban hành nó mới là dẫn chiếu.",
            "It came with an act: the act that promulgated it is what is cited."
        );

    public static NearMissReason NoTerm { get; } =
        new(
            "no-term",
            "Nghị quyết hội nghị nhưng thiếu số hội nghị hoặc khóa.",
            "A resolution of a plenum, but the plenum's number or its term is not there."
        );

    public static NearMissReason NoCongressNumber { get; } =
        new(
            "no-congress-number",
            "Nghị quyết đại hội nhưng không nói đại hội lần thứ mấy.",
            "A resolution of a congress, but which congress is not said."
        );

    public static NearMissReason AboveGoesOn { get; } =
        new(
            "above-goes-on",
            "“trên” ở đây nối với từ sau (“trên địa bàn”), không phải “nêu trên”.",
            "“trên” goes on (“trên địa bàn”): it does not mean “named above”."
        );

    public static NearMissReason ThisOnNextLine { get; } =
        new(
            "this-on-the-next-line",
            "“này” đứng ở đoạn khác, không thuộc tên loại.",
            "“này” begins another paragraph and does not belong to the kind word."
        );

    public static NearMissReason SmallLetter { get; } =
        new(
            "small-letter",
            "Tên loại viết chữ thường, số theo sau không có ký hiệu: có thể chỉ là số đếm.",
            "The kind word has no capital and the number no codes: it may be a mere count."
        );

    public static NearMissReason CountedNumber { get; } =
        new(
            "counted-number",
            "Số đứng sau là số đếm: có danh từ theo sau.",
            "The number counts something: a noun follows it."
        );

    public static NearMissReason NumberIsYear { get; } =
        new("year", "Số đứng sau là năm.", "The number behind is a year.");

    public static NearMissReason ShortNumber { get; } =
        new(
            "number-too-short",
            "Một chữ số không có chữ “số” phía trước: có thể chỉ là số thứ tự.",
            "One digit without “số” in front: it may be a mere counter."
        );

    public static NearMissReason LongNumber { get; } =
        new(
            "number-too-long",
            "Hơn bốn chữ số không có ký hiệu: không phải số văn bản.",
            "More than four digits without codes: no document's number."
        );

    public static NearMissReason KindWithoutBareNumbers { get; } =
        new(
            "kind-without-bare-numbers",
            "Loại văn bản này không được gọi tắt bằng số không có ký hiệu.",
            "Documents of this kind are not called by a number without codes."
        );

    public static NearMissReason PageOfTitle { get; } =
        new(
            "title-of-the-page",
            "Cả đoạn chỉ là tên của văn bản, không phải lời nhắc đến nó.",
            "The whole text is the title of a document, not a mention of it."
        );
}
