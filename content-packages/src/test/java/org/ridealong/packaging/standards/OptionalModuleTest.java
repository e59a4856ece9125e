package org.ridealong.packaging.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Programme;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.packaging.Bundle;

/** A module that a programme is complete without. */
class OptionalModuleTest {

  private static final String MODULE = "01-tiny/module.yaml";

  private final Course needed = PatchedFiles.tiny().course();
  private final Course optional =
      PatchedFiles.tiny()
          .with(MODULE, "id: tiny", "id: extra")
          .with(MODULE, "minutes: 9", "minutes: 9\noptional: true")
          .course();
  private final Bundle programme =
      Bundle.of(new Programme("Both", "Both.", List.of(), List.of(optional, needed), List.of()));

  @Test
  void cmi5IsSatisfiedWithoutIt() throws Exception {
    PackageFiles files = PackageFiles.of(programme, Standards.CMI5);
    assertThat(files.attributes("cmi5.xml", "au", "moveOn"))
        .containsExactly("NotApplicable", "CompletedAndPassed");
  }

  @Test
  void scorm2004RollsUpWithoutIt() throws Exception {
    PackageFiles files = PackageFiles.of(programme, Standards.SCORM_2004_4);
    assertThat(files.text("imsmanifest.xml"))
        .containsOnlyOnce("rollupProgressCompletion=\"false\"");
    assertThat(ManifestSchema.problems(Scorm.V2004_4, files.bytes("imsmanifest.xml"))).isEmpty();
  }

  @Test
  void theProgrammesPageSaysSo() {
    PackageFiles files = PackageFiles.of(programme, Standards.XAPI);
    assertThat(files.text("index.html"))
        .contains("\"optional\":true")
        .contains("\"optional\":false");
    assertThat(files.text("extra/course.json")).contains("\"optional\":true");
    assertThat(files.text("tiny/course.json")).doesNotContain("\"optional\":true");
  }

  @Test
  void byItselfItIsAModuleLikeAnyOther() throws Exception {
    PackageFiles files = PackageFiles.of(Bundle.of(optional), Standards.CMI5);
    assertThat(files.attributes("cmi5.xml", "au", "moveOn")).containsExactly("CompletedAndPassed");
  }
}
