/** Where the platform serves the workbench; with the slash, so that links to its start keep it. */
export const base = '/admin/';
