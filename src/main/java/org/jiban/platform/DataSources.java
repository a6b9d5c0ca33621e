package org.jiban.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jiban.kernel.City;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/** Three pools, one for each database role; the owner's migrates the city's schema before anybody else connects. */
@Configuration(proxyBeanMethods = false)
class DataSources {
    @Bean
    @Qualifier("ownerDataSource")
    HikariDataSource ownerDataSource(DatabaseAccess access, City city) {
        return pool(access, city, DatabaseAccess.OWNER, access.ownerPassword(), 4);
    }

    @Bean
    Flyway flyway(@Qualifier("ownerDataSource") DataSource owner, City city) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .schemas(city.schema())
                .createSchemas(true)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .callbacks(new SchemaGrants())
                .load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @Primary
    @DependsOn("flyway")
    HikariDataSource dataSource(
            DatabaseAccess access, City city, @Value("${jiban.database.connections:16}") int connections) {
        return pool(access, city, DatabaseAccess.APP, access.appPassword(), connections);
    }

    @Bean
    @Qualifier("vaultDataSource")
    @DependsOn("flyway")
    HikariDataSource vaultDataSource(DatabaseAccess access, City city) {
        return pool(access, city, DatabaseAccess.VAULT, access.vaultPassword(), 2);
    }

    private static HikariDataSource pool(DatabaseAccess access, City city, String role, String password, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(role);
        pool.setJdbcUrl(access.forSchema(city.schema()));
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        return pool;
    }
}
