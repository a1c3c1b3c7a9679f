using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

/// <summary>Which paths lead to which resource. What a catalog leaves out on purpose leads nowhere.</summary>
public sealed class SisRouteTests
{
    private static readonly PolicySnapshot Policies = new District(ShippedPolicies.Texts).Policies;

    [Theory]
    [InlineData("/ims/oneroster/v1p1/students", "oneroster-1.1/students")]
    [InlineData("/ims/oneroster/v1p1/users/1/classes", "oneroster-1.1/classes")]
    [InlineData("/ims/oneroster/v1p1/schools/1/classes/2/students", "oneroster-1.1/students")]
    [InlineData("/ims/oneroster/v1p1/classes/1/lineItems/2/results", "oneroster-1.1/results")]
    [InlineData("/ims/oneroster/v1p1/classes/1/students/2/results", "oneroster-1.1/results")]
    [InlineData("/ims/oneroster/v1p1/courses/1/resources", "oneroster-1.1/resources")]
    [InlineData("/ims/oneroster/rostering/v1p2/users/1/classes", "oneroster-1.2/classes")]
    [InlineData("/ims/oneroster/gradebook/v1p2/classes/1/categories", "oneroster-1.2-gradebook/categories")]
    [InlineData("/ims/oneroster/gradebook/v1p2/schools/1/scoreScales", "oneroster-1.2-gradebook/scoreScales")]
    [InlineData("/ims/oneroster/gradebook/v1p2/assessmentResults/1", "oneroster-1.2-gradebook/assessmentResults")]
    [InlineData("/ims/oneroster/resources/v1p2/users/1/resources", "oneroster-1.2-resources/resources")]
    [InlineData("/ws/v1/district/student", "powerschool/students")]
    [InlineData("/ws/v1/student/7", "powerschool/students")]
    [InlineData("/ws/v1/school/7/staff", "powerschool/staff")]
    [InlineData("/ws/v1/section/7/section_enrollment", "powerschool/section_enrollments")]
    [InlineData("/ws/v1/district", "powerschool/district")]
    [InlineData("/ws/contacts/contact/7", "powerschool/contacts")]
    [InlineData("/ws/contacts/student/7", "powerschool/contacts")]
    [InlineData("/ws/schema/table/students", "powerschool/table-students")]
    [InlineData("/ws/schema/table/students/7", "powerschool/table-students")]
    [InlineData("/requests/StudentPersonals", "sif-na-4/StudentPersonals")]
    [InlineData("/requests/SchoolInfos/1/StudentPersonals", "sif-na-4/StudentPersonals")]
    [InlineData("/requests/xSchools/1/xStudents", "sif-xpress/xStudents")]
    [InlineData("/requests/xContacts/1", "sif-xpress/xContacts")]
    [InlineData("/v3.1/users/1/mycontacts", "clever/users")]
    [InlineData("/v3.1/sections/1/district", "clever/districts")]
    public void A_path_of_the_standard_leads_to_its_resource(string path, string resource)
    {
        var target = Policies.Find([.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(resource, $"{target?.Catalog.Id}/{target?.Resource.Name}");
    }

    [Theory]
    [InlineData("/ws/schema/query/org.district.students.all")]
    [InlineData("/ws/schema/query/org.district.students.all/count")]
    [InlineData("/ws/schema/table/students/count")]
    [InlineData("/ws/schema/table/students/COUNT")]
    [InlineData("/ws/schema/table/students/metadata")]
    [InlineData("/ws/schema/table/students/massupdatebycriteria")]
    [InlineData("/ws/schema/table/s_nc_imm_immigrant_data")]
    [InlineData("/ws/schema/table/u_studentsuserfields")]
    [InlineData("/ws/schema/table")]
    [InlineData("/ws/dataversion/app/7")]
    [InlineData("/ws/v1/district/student/count")]
    [InlineData("/ws/v1/school/7/student/count")]
    [InlineData("/ws/contacts/7/demographics")]
    [InlineData("/requests/StudentParticipations")]
    [InlineData("/requests/StudentProgramAssociations")]
    [InlineData("/requests/StudentRecordExchanges")]
    [InlineData("/v3.1/events")]
    public void A_path_that_no_catalog_describes_leads_nowhere(string path) =>
        Assert.Null(Policies.Find([.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]));
}
