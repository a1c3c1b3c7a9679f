using System.Collections.Immutable;

namespace Gateway.Demo.Hidden;

/// <summary>What staff type into boxes for remarks, in English, Spanish, Hmong and Somali.</summary>
internal static class Notes
{
    public static readonly ImmutableArray<string> All =
    [
        "Mother asked us not to say that the family is undocumented.",
        "Student missed Tuesday: immigration court hearing in Chicago with the lawyer.",
        "Father was detained by ICE in March, aunt picks up.",
        "Pending asylum case, work permit (c)(8) came in the mail.",
        "DACA renewal is due before graduation, see the office.",
        "Came with an unaccompanied minor placement, sponsor is the uncle.",
        "Overstayed a tourist visa; do not list on the field trip to Canada.",
        "La familia no tiene papeles y tiene miedo de la migra.",
        "Tiene cita con inmigración el lunes, permiso humanitario.",
        "La abuela es residente permanente, el niño cruzó la frontera en 2021.",
        "Niam txiv tsis muaj npav ntsuab, ntshai raug xa rov qab teb chaws.",
        "Tsev neeg no yog neeg thoj nam, tuaj txawv teb chaws tuaj.",
        "Qoysku waa qaxooti, sharci ma haystaan weli.",
    ];
}
