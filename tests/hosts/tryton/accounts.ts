/** Who may sign in. The login dialog follows the browser's language, the signed-in client the user's own. */
export const password = 'crm-Tests-2026';

export const logins = {en: 'mia', zh_CN: 'lan'} as const;
export type TrytonLanguage = keyof typeof logins;

/** The name that the database goes by in addresses (`/crm/`, `#crm`) and in storage (`sao_session_crm`). */
export const database = 'crm';
