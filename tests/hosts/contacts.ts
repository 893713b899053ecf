export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly stage: string;
  readonly notes: string;
};

export const editableFields = ['name', 'company', 'role', 'email', 'phone', 'notes'] as const;

export type Contacts = {
  list(): readonly Contact[];
  find(id: string): Contact | undefined;
  /** Takes the fields that people may edit and leaves the rest, whatever a request brings. */
  save(id: string, field: (name: string) => unknown): Contact | undefined;
  /** As on the first day. */
  reset(): void;
};

/** A host's own copy, so that one test's edits are not another's. */
export function openContacts(contacts: readonly Contact[]): Contacts {
  const byId = new Map<string, Contact>();
  const reset = () => {
    for (const contact of contacts) byId.set(contact.id, contact);
  };
  reset();
  return {
    reset,
    list: () => [...byId.values()],
    find: (id) => byId.get(id),
    save(id, field) {
      const contact = byId.get(id);
      if (contact === undefined) return undefined;
      const given = editableFields.flatMap((name) => {
        const value = field(name);
        return typeof value === 'string' ? [[name, value.slice(0, 2000)] as const] : [];
      });
      const saved = {...contact, ...Object.fromEntries(given)};
      byId.set(id, saved);
      return saved;
    },
  };
}

const english = [
  ['Lena Ortiz', 'lena.ortiz', 'Harrow & Pine', 'Purchasing lead', 'Proposal', 'Wants the renewal before the quarter ends.'],
  ['Tomasz Wilk', 'tomasz.wilk', 'Wilk Logistics', 'Owner', 'Qualified', 'Prefers calls after 14:00.'],
  ['Priya Raman', 'priya.raman', 'Lakeside Clinics', 'Operations', 'New', 'Met at the spring fair.'],
  ['Jonas Feld', 'jonas.feld', 'Feld Druck', 'Managing director', 'Won', 'Invoice goes to accounting.'],
  ['Amara Obi', 'amara.obi', 'Northbank Foods', 'Head of sales', 'Proposal', 'Compare with last year’s order.'],
  ['Sven Aalto', 'sven.aalto', 'Aalto Marine', 'Engineer', 'Qualified', 'Needs the data sheet.'],
  ['Grace Kim', 'grace.kim', 'Paper Street', 'Office manager', 'New', ''],
  ['Marc Dubois', 'marc.dubois', 'Atelier Dubois', 'Founder', 'Paused', 'Call again in March.'],
] as const;

const chinese = [
  ['陈思远', 'chen.siyuan', '青禾食品', '采购经理', '方案报价', '希望季度结束前续约。'],
  ['林晓彤', 'lin.xiaotong', '海岸物流', '负责人', '初步接洽', '下午两点后方便接电话。'],
  ['周子涵', 'zhou.zihan', '云栖诊所', '运营主管', '新线索', '春季展会认识。'],
  ['吴建国', 'wu.jianguo', '德盛印务', '总经理', '赢单', '发票寄财务部。'],
  ['何雨桐', 'he.yutong', '北岸商贸', '销售总监', '方案报价', '对照去年订单。'],
  ['赵明轩', 'zhao.mingxuan', '远洋设备', '工程师', '初步接洽', '需要技术参数表。'],
  ['孙佳宁', 'sun.jianing', '纸街文化', '行政', '新线索', ''],
  ['黄志强', 'huang.zhiqiang', '匠心工坊', '创始人', '暂缓', '三月再联系。'],
] as const;

type Row = readonly [name: string, mailbox: string, company: string, role: string, stage: string, notes: string];

/** Domains are those reserved for documentation (RFC 2606), numbers those kept for fiction: nobody is reached by a test. */
const toContact =
  (phone: string) =>
  ([name, mailbox, company, role, stage, notes]: Row, at: number): Contact => ({
    id: `C-${at + 1041}`,
    name,
    company,
    role,
    stage,
    notes,
    email: `${mailbox}@customer.example`,
    phone: `${phone}${at + 100}`,
  });

export const englishContacts: readonly Contact[] = english.map(toContact('+44 20 7946 0'));
export const chineseContacts: readonly Contact[] = chinese.map(toContact('010-5555 0'));
