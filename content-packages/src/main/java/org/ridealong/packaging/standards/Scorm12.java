package org.ridealong.packaging.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridealong.course.Course;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.template.Templates;

/**
 * SCORM 1.2 Content Aggregation Model: one SCO, so that the LMS sees one attempt, one score and one
 * resume.
 */
final class Scorm12 implements Standard {

  /**
   * CAM 1.2, section 2.3.5: control documents lie at the package's root. Byte for byte as their
   * owners published them.
   */
  private static final List<String> CONTROL_DOCUMENTS =
      List.of("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd");

  @Override
  public String name() {
    return "scorm12";
  }

  @Override
  public List<Entry> around(Course course, List<Entry> content) {
    Map<String, Object> model =
        Map.of("course", course, "files", content.stream().map(Entry::path).toList());
    String manifest =
        Templates.render("/org/ridealong/packaging/standards/scorm12.imsmanifest.xml.vm", model);
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("imsmanifest.xml", manifest));
    CONTROL_DOCUMENTS.forEach(name -> entries.add(new Entry(name, controlDocument(name))));
    return entries;
  }

  private static byte[] controlDocument(String name) {
    try (InputStream in = Scorm12.class.getResourceAsStream("scorm12/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Not in this jar: scorm12/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
