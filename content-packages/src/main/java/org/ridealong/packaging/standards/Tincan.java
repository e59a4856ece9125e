package org.ridealong.packaging.standards;

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
 * xAPI in a package, as LMSs import it: {@code tincan.xml} names the activities that statements are
 * about, and the one page where an LMS starts.
 */
final class Tincan implements Standard {

  @Override
  public String name() {
    return "xapi";
  }

  @Override
  public String title() {
    return "xAPI (Tin Can)";
  }

  @Override
  public String suits() {
    return "a tincan.xml package, for an LMS or LRS that starts xAPI content";
  }

  @Override
  public String player() {
    return "xapi";
  }

  @Override
  public boolean opensOnePage() {
    return true;
  }

  @Override
  public List<Entry> around(Contents contents) {
    Map<String, Object> model =
        Map.of(
            "bundle", contents.bundle(),
            "units", contents.units(),
            "options", contents.options());
    String path = "/org/ridealong/packaging/standards/tincan.xml.vm";
    return List.of(new Entry("tincan.xml", Templates.render(path, model)));
  }

  @Override
  public List<Breach> breaches(Finished made) {
    return PackageRules.tincan().breaches(made);
  }
}
