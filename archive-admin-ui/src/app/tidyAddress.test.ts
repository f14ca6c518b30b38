import { expect, it } from 'vitest';
import { tidyAddress } from './tidyAddress';

it.each([
  ['the start without its slash', '/admin', '/admin/'],
  ['the same with a query and a fragment', '/admin?a=1#b', '/admin/?a=1#b'],
  ['the way back from signing out', '/admin/?state=09df90a4-2948', '/admin/'],
  ['the start as it should be', '/admin/?a=1#b', '/admin/?a=1#b'],
  ['a page whose own query says state', '/admin/account?state=draft', '/admin/account?state=draft'],
])('leads from %s to where it belongs', (_, given, tidy) => {
  expect(tidyAddress(`http://archive.example${given}`)).toBe(`http://archive.example${tidy}`);
});
