package org.ridealong.packaging.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridealong.packaging.Breach;
import org.ridealong.packaging.Contents;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Finished;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.rules.PackageRules;
import org.ridealong.packaging.template.Templates;

/**
 * SCORM Content Aggregation Model: one SCO a module, so that the LMS sees one attempt, one score
 * and one resume of each. Branching lies inside the SCO, never in sequencing.
 *
 * @param version what {@code schemaversion} says, to the letter: LMSs take anything else for 1.2
 */
record Scorm(
    String name,
    String title,
    String suits,
    String player,
    String version,
    String template,
    List<String> controlDocuments)
    implements Standard {

  static final Scorm V12 =
      new Scorm(
          "scorm12",
          "SCORM 1.2",
          "every LMS takes it; the one for Moodle, whose reports show its answers",
          "scorm12",
          "1.2",
          "scorm12",
          List.of(
              "adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"));

  static final Scorm V2004_3 =
      of2004(
          "scorm2004-3",
          "2004 3rd Edition",
          "completion and success apart; choose it when an LMS says just \"SCORM 2004\"");
  static final Scorm V2004_4 =
      of2004(
          "scorm2004-4", "2004 4th Edition", "the same, for an LMS that asks for the 4th edition");

  private static Scorm of2004(String name, String version, String suits) {
    return new Scorm(
        name,
        "SCORM " + version,
        suits,
        "scorm2004",
        version,
        "scorm2004",
        List.of(
            "XMLSchema.dtd",
            "adlcp_v1p3.xsd",
            "adlnav_v1p3.xsd",
            "adlseq_v1p3.xsd",
            "datatypes.dtd",
            "imscp_v1p1.xsd",
            "imsss_v1p0.xsd",
            "imsss_v1p0auxresource.xsd",
            "imsss_v1p0control.xsd",
            "imsss_v1p0delivery.xsd",
            "imsss_v1p0limit.xsd",
            "imsss_v1p0objective.xsd",
            "imsss_v1p0random.xsd",
            "imsss_v1p0rollup.xsd",
            "imsss_v1p0seqrule.xsd",
            "imsss_v1p0util.xsd",
            "xml.xsd"));
  }

  @Override
  public List<Entry> around(Contents contents) {
    Map<String, Object> model =
        Map.of("bundle", contents.bundle(), "units", contents.units(), "schemaVersion", version);
    String path = "/org/ridealong/packaging/standards/" + template + ".imsmanifest.xml.vm";
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("imsmanifest.xml", Templates.render(path, model)));
    entries.addAll(ControlDocuments.of(name, controlDocuments));
    return entries;
  }

  @Override
  public List<Breach> breaches(Finished made) {
    return PackageRules.scorm(version).breaches(made);
  }
}
