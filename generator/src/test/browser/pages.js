'use strict';
// Where the pages are, and what the tests ask of one.

const path = require('path');
const { pathToFileURL } = require('url');

const file = name => path.join(process.env.PAGES, name, 'alert-finder.html');
const address = (name = 'tls') => pathToFileURL(file(name)).href;

const titles = page => page.$$eval('#answer h2', all => all.map(heading => heading.textContent));
const answer = page => page.$eval('#answer', element => element.innerText);

async function ask(page, text, name) {
  await page.goto(address(name));
  await page.fill('#q', text);
  return titles(page);
}

// Whether the top of an element is to be seen.
const isSeen = (page, selector) => page.$eval(selector, element => {
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.top >= -1 && box.top < innerHeight;
});

module.exports = { file, address, ask, answer, titles, isSeen };
