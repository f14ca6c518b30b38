import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './watch';

/**
 * Against a running platform and its real Keycloak, with nothing replaced. ARCHIVE_URL is the
 * platform's address; the person is one of the specimen people unless the other two say otherwise.
 */
const { ARCHIVE_URL, ARCHIVE_USERNAME = 'farid', ARCHIVE_PASSWORD = 'specimen' } = process.env;

test.skip(
  !ARCHIVE_URL,
  'Needs a running platform: set ARCHIVE_URL, and ARCHIVE_USERNAME and ARCHIVE_PASSWORD unless the specimen people are loaded.',
);

type Me = { id: string; name: string; roles: string[] };

async function signInAtKeycloak(page: Page) {
  await page.getByLabel('Username or email').fill(ARCHIVE_USERNAME);
  await page.getByRole('textbox', { name: 'Password' }).fill(ARCHIVE_PASSWORD);
  await page.getByRole('button', { name: 'Sign In' }).click();
}

async function signIn(page: Page, address = '/admin/account') {
  await page.goto(address);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signInAtKeycloak(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
}

test('signs in, shows who that is, and signs out at Keycloak too', async ({ page }) => {
  await signIn(page, '/admin/account?from=mail#roles');
  await expect(page).toHaveURL(`${String(ARCHIVE_URL)}/admin/account?from=mail#roles`);

  const me = (await (await page.request.get('/api/curation/v1/me')).json()) as Me;
  const main = page.getByRole('main');
  await expect(main.getByText(me.name, { exact: true })).toBeVisible();
  await expect(main.getByText(me.id, { exact: true })).toBeVisible();
  expect(me.roles.length).toBeGreaterThan(0);
  await expect(main.getByRole('listitem')).toHaveCount(me.roles.length);
  for (const role of me.roles) {
    await expect(
      main.getByRole('heading', { level: 3, name: new RegExp(role, 'i') }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page).toHaveURL(`${String(ARCHIVE_URL)}/admin/`);
  // Were the session at Keycloak still open, this would lead straight back in.
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign In' })).toBeVisible();
});

test('gives JavaScript no token: the session cookie is out of its reach', async ({ page }) => {
  await signIn(page);
  const readable = await page.evaluate(() => ({
    cookies: document.cookie
      .split('; ')
      .filter(Boolean)
      .map((cookie) => cookie.split('=')[0]),
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
  expect(readable.cookies).toEqual(['csrf-token']);
  expect(readable.stored.filter((key) => key !== 'mantine-color-scheme-value')).toEqual([]);
});

test('renews a session that has ended in a second window, and leaves the page as it is', async ({
  page,
  context,
}) => {
  await signIn(page);
  await page.evaluate(() => {
    document.body.dataset.mark = 'this page';
  });
  await context.clearCookies();
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);

  const [second] = await Promise.all([
    context.waitForEvent('page'),
    dialog.getByRole('link', { name: 'Sign in again' }).click(),
  ]);
  await signInAtKeycloak(second);
  await expect(dialog).toBeHidden();
  await expect(page.locator('body')).toHaveAttribute('data-mark', 'this page');
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
});

test('serves the workbench at its address without the slash, and at deep ones', async ({
  page,
}) => {
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/admin/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test('keeps hashed files for good and asks for the page anew', async ({ request }) => {
  const page = await request.get('/admin/account');
  expect(page.headers()['cache-control']).toContain('no-cache');
  const script = /\/admin\/assets\/[^"]+\.js/.exec(await page.text())?.[0] ?? 'no script';
  const answer = await request.get(script);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toContain('immutable');
});
