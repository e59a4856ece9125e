package org.ridealong.packaging.standards;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ridealong.course.Course;
import org.ridealong.course.Programme.Named;
import org.ridealong.course.Skill;
import org.ridealong.course.play.Result;
import org.ridealong.packaging.Breach;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.Contents;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Finished;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.Window;
import org.ridealong.packaging.rules.PackageRules;
import org.ridealong.packaging.template.Templates;

/**
 * cmi5: an assignable unit a module. In a programme each stands in a block of its own, since an LMS
 * writes "satisfied" for blocks and courses alone.
 */
final class Cmi5 implements Standard {

  @Override
  public String name() {
    return "cmi5";
  }

  @Override
  public String title() {
    return "cmi5";
  }

  @Override
  public String suits() {
    return "xAPI that an LMS starts and judges";
  }

  @Override
  public String player() {
    return "cmi5";
  }

  @Override
  public List<Entry> around(Contents contents) {
    PackageOptions options = contents.options();
    List<Unit> units = contents.units().stream().map(unit -> new Unit(unit, options)).toList();
    URI course =
        contents.bundle().isProgramme()
            ? options.programmeIri()
            : URI.create(units.get(0).iri() + "/course");
    Map<String, Object> model =
        Map.of(
            "bundle",
            contents.bundle(),
            "course",
            course,
            "units",
            units,
            "window",
            options.window() == Window.POPUP ? "OwnWindow" : "AnyWindow");
    String path = "/org/ridealong/packaging/standards/cmi5.xml.vm";
    return List.of(new Entry("cmi5.xml", Templates.render(path, model)));
  }

  @Override
  public List<Breach> breaches(Finished made) {
    return PackageRules.cmi5().breaches(made);
  }

  /** A module as the template needs it. */
  public record Unit(Contents.Unit unit, PackageOptions options) {

    public Course course() {
      return unit.course();
    }

    public URI iri() {
      return options.iri(course());
    }

    public URI skill(Skill skill) {
      return URI.create(iri() + "/skills/" + skill.id());
    }

    /** What it is called in each of its languages. */
    public List<Named> names() {
      return Bundle.of(course()).names();
    }

    /** What a skill is called in each of them, with its objective. */
    public List<Named> names(Skill skill) {
      int at = course().skills().indexOf(skill);
      return course().editions().stream()
          .map(edition -> named(edition.about().language(), edition.skills().get(at)))
          .toList();
    }

    private static Named named(String language, Skill skill) {
      return new Named(language, skill.title(), skill.objective());
    }

    /** Exactly what the player judges by, so that no LMS can judge otherwise. */
    public String masteryScore() {
      BigDecimal mark = BigDecimal.valueOf(Result.mark(course().pass()), 2);
      return mark.stripTrailingZeros().toPlainString();
    }
  }
}
