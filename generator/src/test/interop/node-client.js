// Connects to each port that a line of standard input names, and prints what Node.js says, then a line END.
'use strict';
const readline = require('node:readline');
const tls = require('node:tls');

console.log(process.versions.node + ' with OpenSSL ' + process.versions.openssl);

function connect(port) {
  return new Promise((resolve) => {
    const socket = tls.connect({host: '127.0.0.1', port, rejectUnauthorized: false});
    socket.setTimeout(5000, () => socket.destroy(new Error('no end within 5 seconds')));
    socket.on('secureConnect', () => console.log('no error'));
    socket.on('error', (error) => console.log(error.message.trim() + ' ' + error.code));
    socket.on('close', resolve);
    socket.on('end', () => socket.end());
  });
}

async function main() {
  for await (const line of readline.createInterface({input: process.stdin})) {
    await connect(Number(line));
    console.log('END');
  }
}

main();
