package io.github.alertspec.interop;

import java.io.IOException;

/** A script in the language of a library: one process makes all connections. */
record DriverClient(String name, String version, Driver driver) implements Client {
    static Client python() throws IOException {
        return start("Python ssl", Driver.python("python-client.py"));
    }

    static Client node() throws IOException {
        return start("Node.js", Driver.node("node-client.js"));
    }

    private static Client start(String name, Driver driver) throws IOException {
        return new DriverClient(name, driver.line(), driver);
    }

    @Override
    public String connect(int port) throws IOException {
        driver.ask(String.valueOf(port));
        return driver.answer();
    }

    @Override
    public void close() {
        driver.close();
    }
}
