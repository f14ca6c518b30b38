import { type Messages, useMessages } from '@/lib/messages';
import classes from './RoleList.module.css';

/** The roles that are held, each with what it may do; those without a description come last. */
export function RoleList({ roles }: { roles: string[] }) {
  const { account } = useMessages();
  const described = describe(roles, account);
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title" className={classes.title}>
        {described.length === 0 ? account.noRolesTitle : account.rolesTitle}
      </h2>
      {described.length === 0 ? (
        <p>{account.noRoles}</p>
      ) : (
        <ul className={classes.roles}>
          {described.map(({ role, name, may }) => (
            <li key={role} className={classes.role}>
              <h3 className={classes.name}>{name}</h3>
              <p className={classes.may}>{may}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describe(roles: string[], account: Messages['account']) {
  const known = Object.entries(account.roles)
    .filter(([role]) => roles.includes(role))
    .map(([role, words]) => ({ role, ...words }));
  const unknown = roles
    .filter((role) => !Object.hasOwn(account.roles, role))
    .map((role) => ({ role, name: role, may: account.unknownRole }));
  return [...known, ...unknown];
}
