using System.Collections.Immutable;

namespace Gateway.Demo.People;

/// <summary>
/// Names as families write them. A name says nothing here about where anyone was born: it comes from the public stream,
/// birthplace and language from the protected one.
/// </summary>
internal static class NameStocks
{
    public static readonly ImmutableArray<NameStock> All =
    [
        new("English", ["Grace", "Malik", "Ruth", "Darnell", "Hazel", "Owen", "Tamika", "Walter"],
            ["Okafor-Bell", "Whitfield", "Jackson", "O'Neill", "Baker", "Freeman"]),
        new("Spanish", ["Ximena", "Íñigo", "Lucía", "José María", "Inés", "Andrés"],
            ["Muñoz", "de la Peña", "Ibáñez Ruiz", "Güemes", "Calderón"]),
        new("Hmong", ["Pajzib", "Tooj", "Maiv Nkauj", "Txawj", "Nkauj Hnub", "Koob Meej"], ["Vaj", "Lis", "Xyooj", "Tsab", "Yaj", "Hawj"]),
        new("Somali", ["Hodan", "Cabdi", "Faadumo", "Maxamed", "Sahra", "Liibaan"], ["Cali Warsame", "Xasan", "Nuur", "Jaamac", "Ciise"]),
        new("Arabic", ["ليلى", "يوسف", "مريم", "عمر", "نور", "خالد"], ["الخطيب", "حداد", "المصري", "بن سالم", "نجار"]),
        new("Burmese", ["မေသူ", "ကျော်ဇင်", "နှင်းအိ", "အောင်မင်း", "သီရိ"], ["ဝင်းထွန်း", "မြင့်ဦး", "ခိုင်", "လှမောင်"]),
        new("Ukrainian", ["Оксана", "Тарас", "Марія", "Ґлорія", "Юрій", "Їжакевич"],
            ["Шевчук", "Ковальчук", "Єрмоленко", "Щербина", "Бойко"]),
        new("Chinese", ["美玲", "子涵", "浩然", "欣怡", "志强"], ["王", "李", "欧阳", "張", "陳"]),
        new("Korean", ["서연", "민준", "지우", "하윤", "도현"], ["김", "이", "박", "최", "남궁"]),
        new("Hindi", ["अनन्या", "आरव", "प्रिया", "कृष्ण", "ईशा"], ["शर्मा", "पटेल", "सिंह", "कौर", "मिश्रा"]),
        new("Vietnamese", ["Thảo Nguyên", "Quốc Việt", "Mỹ Duyên", "Đức Anh", "Ngọc Ánh"], ["Nguyễn", "Trần", "Phạm", "Đặng", "Bùi"]),
        new("Greek", ["Ελένη", "Γιώργος", "Άννα", "Νίκος", "Σοφία"], ["Παπαδόπουλος", "Δημητρίου", "Καραγιάννης", "Ξένου"]),
        new("Polish", ["Małgorzata", "Łukasz", "Świętosława", "Jędrzej"], ["Wójcik", "Brzęczyszczykiewicz", "Żak", "Dąbrowska"]),
        new("Amharic", ["ሰላም", "ዳዊት", "ትዕግስት", "ቤተልሔም"], ["ተስፋዬ", "ገብረ", "አበበ", "ኃይሉ"]),
        new("Lao", ["ບົວ", "ສົມສັກ", "ດາວ", "ແກ້ວ"], ["ພົມມະຈັນ", "ວົງສາ", "ສີສຸກ"]),
        new("Hebrew", ["נועה", "אריאל", "תמר", "יונתן"], ["כהן", "לוי", "מזרחי"]),
    ];

    /// <summary>Preferred names that are hard on writers of JSON: quotes, backslashes, emoji, a combining accent, a slash.</summary>
    public static readonly ImmutableArray<string> Preferred =
        ["Bee \"Honey\" B.", "A\\J", "Sunny 🌻", "José", "M/K", "Tee <3", "Zoë & Co", "𝒜da", "O’Shea"];
}
