package org.ridealong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RigIT {
  @Resource(lookup = "jdbc/ridealong")
  DataSource dataSource;

  @Deployment
  static WebArchive war() {
    return ShrinkWrap.create(WebArchive.class, "rig.war")
        .addAsLibraries(Libraries.of(Assertions.class))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  @Test
  void theDataSourceReachesPostgres() throws Exception {
    try (var connection = dataSource.getConnection();
        var result = connection.createStatement().executeQuery("select version()")) {
      result.next();
      assertThat(result.getString(1)).startsWith("PostgreSQL 17");
    }
  }
}
