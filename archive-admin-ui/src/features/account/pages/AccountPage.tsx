import { Page } from '@/components/Page';
import { useMessages } from '@/lib/messages';
import { useMe } from '@/lib/session/session';
import { RoleList } from '../components/RoleList';
import classes from './AccountPage.module.css';

export function AccountPage() {
  const { account } = useMessages();
  const me = useMe();
  return (
    <Page title={account.title} intro={account.intro}>
      <dl className={classes.entries}>
        <div>
          <dt>{account.name}</dt>
          <dd className={classes.name}>{me.name}</dd>
        </div>
        <div>
          <dt>{account.identifier}</dt>
          <dd>
            <code className={classes.identifier}>{me.id}</code>
            <p className={classes.help}>{account.identifierHelp}</p>
          </dd>
        </div>
      </dl>
      <RoleList roles={me.roles} />
    </Page>
  );
}
