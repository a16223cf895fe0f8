package io.github.alertspec.interop;

import java.io.IOException;

/** A script in the language of a library, with a process for either side. */
final class DriverSide implements Side {
    private final String shown;
    private final Driver client;
    private final Driver server;
    private final String version;

    private DriverSide(String shown, Driver client, Driver server) throws IOException {
        this.shown = shown;
        this.client = client;
        this.server = server;
        version = client.line();
        server.line();
    }

    static Side python() throws IOException {
        return new DriverSide("Python ssl", Driver.python("handshake.py"), Driver.python("handshake.py"));
    }

    static Side node() throws IOException {
        return new DriverSide("Node.js", Driver.node("handshake.js"), Driver.node("handshake.js"));
    }

    @Override
    public String shown() {
        return shown;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String connect(int port, Setup setup) throws IOException {
        client.ask(setup.line("client", port));
        return client.answer();
    }

    @Override
    public Listening listen(Setup setup) throws IOException {
        server.ask(setup.line("server", 0));
        int port = Integer.parseInt(server.line());
        return new Listening() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public String said() throws IOException {
                return server.answer();
            }
        };
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
