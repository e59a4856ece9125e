package org.ridealong.catalogue;

import java.util.List;
import org.ridealong.catalogue.ModuleView.PackageView;
import org.ridealong.packaging.Bundle;

/**
 * What the home page offers to put into an LMS.
 *
 * @param title of the module or the programme
 * @param languages that it can start in
 */
public record DownloadView(String title, List<String> languages, List<PackageView> packages) {

  static DownloadView of(Bundle bundle, String base) {
    return new DownloadView(
        bundle.title(), bundle.languages(), ModuleView.packages(bundle.id(), base));
  }
}
