package tocsin.notification.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * Connects within a limited time, which jsmpp's own factories do not, and checks the name in a certificate.
 *
 * @param within how long connecting may take, and then the TLS handshake
 * @param tls makes the connection secure; empty for a plain one
 */
record Connections(Duration within, Optional<SSLSocketFactory> tls) implements ConnectionFactory {

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) within.toMillis());
            socket.setTcpNoDelay(true);
            return new SocketConnection(tls.isPresent() ? secured(tls.get(), socket, host, port) : socket);
        } catch (IOException cause) {
            socket.close();
            throw cause;
        }
    }

    private Socket secured(SSLSocketFactory factory, Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        // RFC 2818: the name in the certificate must be that of the host.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout((int) within.toMillis());
        socket.startHandshake();
        return socket;
    }
}
