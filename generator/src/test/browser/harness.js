'use strict';
// Named tests, run one after the other, each with a page of its own; what a page must never do is watched in all of them.

const { chromium } = require('playwright-core');

const tests = [];

function test(name, options, body) {
  tests.push({ name, options: body ? options : {}, body: body || options });
}

// A page that notes every message of the console, error, violated policy, dialog and request but that for the page itself.
async function open(browser, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const wrong = [];
  context.on('request', request => {
    if (!request.isNavigationRequest()) {
      wrong.push('request of ' + request.url());
    }
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  page.on('console', message => wrong.push('console: ' + message.text()));
  page.on('pageerror', error => wrong.push('error: ' + error.message));
  page.on('dialog', dialog => {
    wrong.push('dialog: ' + dialog.message());
    dialog.dismiss();
  });
  if (!options || options.javaScriptEnabled !== false) {
    await page.exposeFunction('violated', text => wrong.push('policy: ' + text));
    await page.addInitScript(() => addEventListener('securitypolicyviolation',
      event => window.violated(event.violatedDirective + ' by ' + event.blockedURI)));
  }
  return { context, page, wrong };
}

async function runAll(wanted) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  let passed = 0;
  let failed = 0;
  for (const each of tests.filter(one => one.name.includes(wanted))) {
    const { context, page, wrong } = await open(browser, each.options);
    try {
      await each.body(page, context);
      if (wrong.length) {
        throw new Error('the page did what it must not:\n' + wrong.join('\n'));
      }
      passed++;
      console.log('ok      ' + each.name);
    } catch (error) {
      failed++;
      console.log('FAILED  ' + each.name + '\n' + String(error.stack || error).replace(/^/gm, '        '));
    }
    await context.close();
  }
  await browser.close();
  console.log(passed + ' passed, ' + failed + ' failed');
  process.exitCode = failed || !passed ? 1 : 0;
}

module.exports = { test, runAll };
