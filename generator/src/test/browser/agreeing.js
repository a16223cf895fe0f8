'use strict';
// The page and the command explain give one answer, on the lines of the project's own corpus and on numbers and names.

const assert = require('assert/strict');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { test } = require('./harness');
const { address } = require('./pages');

const CORPUS = path.join(__dirname, '..', 'resources', 'log-lines');
const QUESTIONS = ['0', '40', '0x28', '0xff', '255', '256', '1040', '1000', '552', '0x128', '296', '0x100', '999', '4294967295', '9999999999',
  '0x0A000410', '0A000410', '14094410', '0x14094410', '10000410', '268436496', 'unknown_ca', 'UNKNOWN_CA', 'handshake failure', 'DC', 'BM',
  'SEC_E_ILLEGAL_MESSAGE', 'HandshakeFailure', 'no such name'];

// The corpus as explain takes it: a line of the log for each.
function lines() {
  return fs.readdirSync(CORPUS).sort().flatMap(name => fs.readFileSync(path.join(CORPUS, name), 'utf8').split('\n').slice(1)
    .filter(Boolean).map(row => row.split('\t').slice(7).join('\t').replace(/\u241B/g, '\u001B')));
}

function explain(...words) {
  try {
    return execFileSync(process.env.JAVA, ['-jar', process.env.JAR, 'explain', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    // A question without an answer is an error of the command, with the question in it.
    return error.stdout;
  }
}

test('the page finds what explain finds on every line of the corpus', async page => {
  const all = lines();
  assert.ok(all.length > 1000, all.length + ' lines');
  const log = path.join(process.env.PAGES, 'corpus.log');
  fs.writeFileSync(log, all.map(line => line + '\n').join(''));
  const expected = new Map(explain('--file', log, '--format', 'json').split('\n').filter(Boolean).map(JSON.parse).map(each => [each.line, each]));
  await page.goto(address());
  const found = await page.evaluate(texts => texts.map(text => alertFinder.find(text)), all);
  const differences = [];
  let alerts = 0;
  all.forEach((line, index) => {
    const octets = place => Buffer.byteLength(line.slice(0, place));
    const ours = found[index].filter(each => each.code !== null).map(each => [each.code, each.level, each.direction, each.stack, octets(each.start), octets(each.end)]);
    const row = expected.get(index + 1) || { alerts: [], unspecified: false };
    const theirs = row.alerts.map(each => [each.code, each.level, each.direction, each.stack, each.start, each.end]);
    ours.push(found[index].some(each => each.code === null));
    theirs.push(row.unspecified);
    alerts += row.alerts.length;
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      differences.push(line + '\n  page: ' + JSON.stringify(ours) + '\n  Java: ' + JSON.stringify(theirs));
    }
  });
  console.log('        ' + all.length + ' lines, ' + alerts + ' alerts');
  assert.ok(alerts > 500, alerts + ' alerts');
  assert.deepEqual(differences, []);
});

test('the page reads numbers and names as explain does', async page => {
  await page.goto(address());
  for (const question of QUESTIONS) {
    const text = explain(question, '--format', 'json');
    const theirs = text ? JSON.parse(text).alerts.map(each => [each.code, each.reason]) : [];
    const ours = await page.evaluate(asked => alertFinder.read(asked, alertFinder.find).findings.map(each => [each.alert.code, each.reason]), question);
    assert.deepEqual(ours, theirs, question);
  }
});
