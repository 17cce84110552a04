package org.zhucun.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Tells the database who is looking, each time a connection leaves the pool. Without a viewer every range is empty: no
 * casework row is seen and none is accepted.
 */
class ViewerDataSource extends DelegatingDataSource {

    private static final Viewer NOBODY = new Viewer("", null, "");

    ViewerDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        // Asked before a connection is held: the first question of a request loads the session, which takes one of its
        // own.
        var viewer = Viewers.current().orElse(NOBODY);
        var connection = super.getConnection();
        try {
            introduce(connection, viewer);
            return connection;
        } catch (SQLException | RuntimeException e) {
            // The connection may still carry the last viewer: the pool must not hand it out again.
            connection.abort(Runnable::run);
            connection.close();
            throw e;
        }
    }

    private void introduce(Connection connection, Viewer viewer) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_config('app.actor', ?, false), set_config('app.role', ?, false), set_config('app.prefix', ?, false),
                       set_config('app.low', ?, false), set_config('app.high', ?, false)""")) {
            var nobody = viewer.prefix().isEmpty();
            statement.setString(1, viewer.actor());
            statement.setString(2, viewer.role() == null ? "" : viewer.role().name());
            statement.setString(3, viewer.prefix());
            statement.setString(4, nobody ? "" : viewer.low());
            statement.setString(5, nobody ? "" : viewer.high());
            statement.execute();
        }
    }
}
