import type { Page, Route } from '@playwright/test';
import { expect, expectAccessible, test } from './watch';

const me = '**/api/curation/v1/me';

/** The platform refusing, or away; what it answers when all is well is for sign-in.spec.ts. */
async function refuse(page: Page, status: number, detail = 'This was refused.') {
  await page.route(me, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: '/api/problems/refused',
        title: 'Refused',
        status,
        code: 'refused',
        detail,
      }),
    }),
  );
}

const away = (route: Route) => route.abort('connectionrefused');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('a visitor is told what this is and offered to sign in', async ({ page }) => {
        await refuse(page, 401);
        await page.goto('/admin/');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'An archive that shows its evidence',
        );
        await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
          'href',
          '/sign-in?to=%2Fadmin%2F',
        );
        await expectNoSidewaysScrolling(page);
        await expectAccessible(page);
      });

      test('an archive that is away is told from one that fails', async ({ page }) => {
        await page.route(me, away);
        await page.goto('/admin/account');
        await expect(page.getByRole('alert')).toContainText('The archive cannot be reached');
        await expectAccessible(page);

        await page.unroute(me);
        await refuse(page, 500, 'The fault is ours. It is logged as incident 7f3k9xw2bd.');
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(page.getByRole('alert')).toContainText('incident 7f3k9xw2bd');
        await expectNoSidewaysScrolling(page);
        await expectAccessible(page);
      });

      test('someone without permission is told so', async ({ page }) => {
        await refuse(page, 403);
        await page.goto('/admin/account');
        await expect(page.getByRole('alert')).toContainText('This is not open to you');
        await expectAccessible(page);
      });

      test('an address that does not exist says so and leads to one that does', async ({
        page,
      }) => {
        await refuse(page, 401);
        await page.goto('/admin/no/such/page');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
        await expectAccessible(page);
        await page.getByRole('link', { name: 'Go to the start page' }).click();
        await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
        await expect(page).toHaveURL(/\/admin\/$/);
      });
    });
  }
}

test('a deep link is kept through sign-in', async ({ page }) => {
  await refuse(page, 401);
  await page.goto('/admin/account?from=mail#roles');
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    '/sign-in?to=%2Fadmin%2Faccount%3Ffrom%3Dmail%23roles',
  );
});

test('the keyboard reaches everything, and first of all a way past the header', async ({
  page,
}) => {
  await refuse(page, 401);
  await page.goto('/admin/');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeFocused();
});

test.describe('the appearance', () => {
  test.use({ colorScheme: 'light' });

  test('follows the system until one is chosen, and then stays', async ({ page }) => {
    await refuse(page, 401);
    await page.goto('/admin/');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');

    await page.getByTitle('Light').click();
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
    await page.reload({ waitUntil: 'commit' });
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
    await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  });
});

async function expectNoSidewaysScrolling(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
