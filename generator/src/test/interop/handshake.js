// Makes one side of a handshake for each line of standard input, and prints what Node.js says, then END. A line has, with
// tabs between: client or server, port, version, certificate, trusted certificate, cipher, protocol. A server takes a free
// port and prints it first.
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const tls = require('node:tls');

console.log(process.versions.node + ' with OpenSSL ' + process.versions.openssl);

function optionsOf(version, certificate, trust, cipher, protocol) {
  const options = {minVersion: 'TLSv' + version, maxVersion: 'TLSv' + version};
  if (certificate) {
    options.cert = options.key = fs.readFileSync(certificate);
  }
  if (trust) {
    options.ca = fs.readFileSync(trust);
  }
  if (cipher) {
    options.ciphers = cipher;
  }
  if (protocol) {
    options.ALPNProtocols = [protocol];
  }
  return options;
}

function say(error) {
  console.log(error.message.trim() + ' ' + error.code);
}

function client(port, options) {
  return new Promise((resolve) => {
    const socket = tls.connect({host: '127.0.0.1', port, servername: 'localhost', ...options});
    socket.setTimeout(5000, () => socket.destroy(new Error('no end within 5 seconds')));
    socket.on('secureConnect', () => console.log('no error in the handshake'));
    socket.on('error', say);
    socket.on('close', resolve);
    socket.resume();
  });
}

function server(options) {
  return new Promise((resolve) => {
    const wantsClient = Boolean(options.ca);
    const listening = tls.createServer({...options, requestCert: wantsClient, rejectUnauthorized: wantsClient});
    const limit = setTimeout(() => listening.close(), 10000);
    listening.on('connection', (plain) => {
      listening.close();
      plain.on('close', () => {
        clearTimeout(limit);
        resolve();
      });
    });
    listening.on('tlsClientError', (error, socket) => {
      say(error);
      socket.destroy();
    });
    listening.on('secureConnection', (socket) => {
      console.log('no error in the handshake');
      socket.on('error', say);
      socket.end();
    });
    listening.listen(0, '127.0.0.1', () => console.log(listening.address().port));
  });
}

async function main() {
  for await (const line of readline.createInterface({input: process.stdin})) {
    const [role, port, ...setup] = line.split('\t');
    await (role === 'client' ? client(Number(port), optionsOf(...setup)) : server(optionsOf(...setup)));
    console.log('END');
  }
}

main();
