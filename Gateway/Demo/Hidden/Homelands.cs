using System.Collections.Immutable;

namespace Gateway.Demo.Hidden;

/// <summary>Places of birth. No city or province here has six letters or more in common with any public text of the sample.</summary>
internal static class Homelands
{
    public static readonly Homeland UnitedStates =
        new("US", "eng", ["Rockford", "Sheboygan", "Duluth", "Toledo", "Dubuque"], ["IL", "WI", "MN", "OH", "IA"]);

    public static readonly ImmutableArray<Homeland> Abroad =
    [
        new("MX", "spa", ["Culiacán", "Apatzingán", "Ecatepec"], ["Michoacán", "Sinaloa", "Guerrero"]),
        new("HN", "spa", ["Tegucigalpa", "Choluteca", "San Pedro Sula"], ["Francisco Morazán", "Atlántida"]),
        new("GT", "spa", ["Huehuetenango", "Quetzaltenango"], ["Alta Verapaz", "El Quiché"]),
        new("SV", "spa", ["Chalatenango", "Usulután"], ["Cuscatlán", "Morazán Oriente"]),
        new("VE", "spa", ["Maracaibo", "Barquisimeto"], ["Estado Zulia", "Táchira"]),
        new("LA", "hmn", ["Luang Prabang", "Phonsavan"], ["Xiangkhouang", "Bolikhamsai"]),
        new("TH", "hmn", ["Ban Vinai", "Chiang Khong"], ["Changwat Loei", "Phetchabun"]),
        new("MM", "mya", ["Sittwe Town", "Mawlamyine", "Hpa-An Town"], ["Rakhine State", "Kayin State"]),
        new("SO", "som", ["Mogadishu", "Kismaayo", "Baidoa"], ["Lower Jubba", "Banaadir"]),
        new("SY", "ara", ["Aleppo", "Latakia", "Deir ez-Zor"], ["Idlib Governorate", "Hasakah"]),
        new("AF", "prs", ["Kandahar", "Jalalabad"], ["Nangarhar", "Helmand"]),
        new("UA", "ukr", ["Kharkiv", "Mariupol", "Запоріжжя"], ["Donetsk Oblast", "Kherson"]),
        new("CD", "swa", ["Lubumbashi", "Bukavu"], ["South Kivu", "Katanga"]),
        new("CN", "zho", ["Wenzhou", "Changle"], ["Fujian", "Zhejiang"]),
        new("KR", "kor", ["Daejeon", "Incheon"], ["Gyeonggi", "Jeolla"]),
        new("IN", "pan", ["Ludhiana", "Jalandhar"], ["Punjab State", "Haryana"]),
    ];
}
