"""Fills a fresh Tryton database: one user a language, and a few people to sell to. Usage: seed.py CONFIG DATABASE PASSWORD LOGIN:LANGUAGE..."""

import sys
from datetime import date
from decimal import Decimal

from trytond.config import config

config_file, database, password, *people = sys.argv[1:]
config.update_etc([config_file])

# Only after the configuration, which says where the database is.
from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction  # noqa: E402

Pool.start()
pool = Pool(database)
pool.init()

with Transaction().start(database, 0, context={'active_test': False}) as transaction:
    Party, Company, Currency = (pool.get(name) for name in ('party.party', 'company.company', 'currency.currency'))
    Employee, Opportunity = pool.get('company.employee'), pool.get('sale.opportunity')
    Group, Language, User = pool.get('res.group'), pool.get('ir.lang'), pool.get('res.user')

    currency, = Currency.create([{'name': 'Euro', 'symbol': '€', 'code': 'EUR', 'rates': [('create', [{'date': date(2020, 1, 1), 'rate': Decimal(1)}])]}])
    own, seller = Party.create([{'name': 'Harbor Trading'}, {'name': 'Mia Brandt'}])
    company, = Company.create([{'party': own.id, 'currency': currency.id}])
    employee, = Employee.create([{'party': seller.id, 'company': company.id}])

    with transaction.set_context(company=company.id):
        for name in ('Harrow & Pine', 'Wilk Logistics', '青禾食品', '海岸物流'):
            customer, = Party.create([{'name': name, 'addresses': [('create', [{'city': 'Demo'}])]}])
            Opportunity.create([{'party': customer.id, 'description': name, 'company': company.id, 'employee': employee.id, 'start_date': date(2026, 11, 2), 'amount': Decimal(4800)}])

    # The administrator would be met by a configuration wizard; these users are not.
    for person in people:
        login, code = person.split(':')
        language, = Language.search([('code', '=', code)])
        User.create([{
            'name': login,
            'login': login,
            'password': password,
            'language': language.id,
            'groups': [('add', [group.id for group in Group.search([])])],
            'companies': [('add', [company.id])],
            'company': company.id,
            'employees': [('add', [employee.id])],
            'employee': employee.id,
        }])
    transaction.commit()
