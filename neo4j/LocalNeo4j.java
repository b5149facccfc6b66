import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/**
 * A local Neo4j Community server that speaks Bolt, for development and tests. start.sh runs it as
 * {@code java -cp 'target/lib/*' LocalNeo4j.java HOST PORT DATA_FOLDER AUTH_ENABLED}.
 */
public final class LocalNeo4j {
    private static final CountDownLatch STARTED = new CountDownLatch(1);
    private static volatile DatabaseManagementService dbms;
    private static volatile int exitCode = 0;

    public static void main(String[] args) throws Exception {
        String host = args[0];
        int port = Integer.parseInt(args[1]);
        Path home = Path.of(args[2]).toAbsolutePath().normalize();
        boolean auth = Boolean.parseBoolean(args[3]);
        String password = auth ? System.getenv("NEO4J_PASSWORD") : null;

        System.setProperty("log4j.shutdownHookEnabled", "false"); // the log must outlive dbms.shutdown()
        Runtime.getRuntime().addShutdownHook(new Thread(LocalNeo4j::stop, "stop"));
        try {
            start(host, port, home, password);
            System.out.println("Neo4j is ready at bolt://" + host + ":" + port);
        } catch (Throwable problem) {
            explain(problem, home);
            exitCode = 1;
        }
        STARTED.countDown();
        if (exitCode != 0) System.exit(exitCode);
        Thread.currentThread().join(); // until a signal runs stop()
    }

    private static void start(String host, int port, Path home, String password) throws Exception {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new IllegalStateException("port " + port + " on " + host + " cannot be used (" + taken.getMessage()
                    + "). Stop the program that holds it, or choose another port with --port.");
        }
        try {
            Files.createDirectories(home);
        } catch (IOException refused) {
            throw new IllegalStateException("the data folder " + home + " cannot be created (" + refused + ").");
        }
        if (password != null) setInitialPassword(home, password);

        SocketAddress address = new SocketAddress(host, port);
        dbms = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address) // what neo4j:// clients are routed to
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.load_csv_file_url_root, Path.of("import")) // no other files by LOAD CSV
                .setConfig(GraphDatabaseSettings.auth_enabled, password != null)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0) // saves ten seconds
                .setConfig(GraphDatabaseSettings.udc_enabled, false) // no usage reports
                .build();
        if (!dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable(60_000)) {
            throw new IllegalStateException("the database in " + home + " did not become available.");
        }
        if (password != null) checkPassword(password);
    }

    /** Does what "neo4j-admin dbms set-initial-password" does: it has an effect until a password has been set once. */
    private static void setInitialPassword(Path home, String password) throws Exception {
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
            ExecutionContext context = new ExecutionContext(home, home.resolve("conf"), quiet, System.err, files);
            int code = new CommandLine(new SetInitialPasswordCommand(context))
                    .setExpandAtFiles(false).execute("--", password);
            if (code != 0) throw new IllegalStateException("the initial password could not be set.");
        }
    }

    private static void checkPassword(String password) throws Exception {
        AuthManager manager = ((GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME))
                .getDependencyResolver().resolveDependency(AuthManager.class);
        Map<String, Object> token = new HashMap<>(Map.of("scheme", "basic", "principal", "neo4j",
                "credentials", password.getBytes(StandardCharsets.UTF_8)));
        AuthenticationResult result = manager.login(token, ClientConnectionInfo.EMBEDDED_CONNECTION)
                .subject().getAuthenticationResult();
        if (result != AuthenticationResult.SUCCESS) {
            throw new IllegalStateException("the data folder already has another password for user neo4j than the "
                    + "one in NEO4J_PASSWORD. Start it with that password, or start it with --no-auth.");
        }
    }

    private static void explain(Throwable problem, Path home) {
        Throwable cause = problem;
        while (cause.getCause() != null) cause = cause.getCause();
        String reason = cause == problem && cause instanceof IllegalStateException ? cause.getMessage()
                : cause instanceof FileLockException ? "another Neo4j is using the data folder " + home
                        + ". Stop it, or choose another folder with --data."
                : cause + ". Details may be in " + home.resolve("logs").resolve("debug.log") + ".";
        System.err.println("Neo4j could not start: " + reason);
    }

    private static void stop() {
        try {
            STARTED.await(120, TimeUnit.SECONDS);
            if (dbms != null) dbms.shutdown();
        } catch (Throwable problem) {
            System.err.println("Neo4j did not stop cleanly: " + problem);
            exitCode = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(exitCode);
    }
}
