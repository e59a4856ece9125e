package org.ridealong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.ridealong.catalogue.Catalogue;

/**
 * The report on modules: every module of the catalogue, in its order, also where nobody was yet.
 */
@ApplicationScoped
public class ModuleReports {
  @Inject private Catalogue catalogue;
  @Inject private ProgressStore progress;

  @Transactional
  public List<ModuleReport> all() {
    Map<String, Figures> figures = progress.figures();
    return catalogue.programme().courses().stream()
        .map(
            course -> {
              String id = course.id().value();
              return ModuleReport.of(
                  id, course.about().title(), figures.getOrDefault(id, Figures.NOBODY));
            })
        .toList();
  }
}
