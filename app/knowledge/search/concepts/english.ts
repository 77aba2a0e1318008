/** How each concept is named in English. */
export const ENGLISH = `
delivery: delivery, deliver, shipping, ship, shipment, ships, delivering, transport, freight, sent out, send out
delivery-cost: postage, shipping cost, shipping fee, shipping charge, shipping rate, shipping price, delivery cost, delivery fee, delivery charge, cost of delivery, cost of shipping, carriage, price of delivery, p&p
free-shipping: free shipping, free delivery, free postage, ship free
delivery-time: delivery time, shipping time, lead time, eta, delivery estimate, transit time, turnaround, how long until it arrives, when will it come, arrival date, delivery date, estimated delivery
dispatch-time: processing time, handling time, dispatch time, leave the warehouse, when do you ship, when will you ship
arrive: arrive, arrival, get here, turn up, reach me, show up, shown up, be here, come in, delivered, came, coming, arrive at
receive: receive, get my, received, got my, get it, receipt of goods
shipped: dispatch, dispatched, ship out, shipped out, sent, handed over, on its way, leave the warehouse, been shipped, already shipped
not-arrived: never came, never arrived, not arrived, hasnt arrived, hasn't arrived, didnt arrive, didn't arrive, hasnt come, hasn't come, not received, never received, havent received, haven't received, didnt receive, never got, not here, still waiting for my, nothing arrived, hasnt shown up, not shown up, where is my stuff, no sign of, not delivered, wheres my stuff
marked-delivered: marked as delivered, says delivered, shows delivered, shows as delivered, tracking says delivered, delivered but, supposedly delivered
late: late, delay, delayed, overdue, taking so long, taking forever, taking too long, behind schedule, longer than expected
lost: lost, disappeared, vanished, went missing, gone missing, cannot be found, lost in transit
stolen: stolen, theft, thief, porch pirate
tracking: track, tracking, trace, where is my order, where is my parcel, where is my package, wheres my order, whereabouts, locate, where's my order, follow my order, tracking number, tracking link, tracking code
tracking-stuck: tracking not updated, hasnt changed, not moving, no update, stuck, hasn't moved, hasnt moved, not updating, tracking doesnt work, no movement
carrier: carrier, courier company, shipping company, who delivers, which courier, postal service, couriers, shipping partner
courier: driver, courier, delivery man, postman, mailman
pickup-point: pickup point, pick up point, collection point, parcel shop, post office, service point, access point, relay point
pickup: pick up, pickup, collect, collecting, collection, click and collect, fetch, collect in store
locker: locker, parcel locker, packstation, parcel machine
pickup-store: in store pickup, collect in store, pick up in store, store pickup, click and collect, collect from your shop, local pickup, pick up from your
pickup-missed: didnt collect, not collected, didn't pick up, missed pickup, uncollected, forgot to collect, returned to sender
pickup-other: someone else collect, on my behalf, somebody else, someone else, another person
home-delivery: home delivery, to my door, doorstep, to the door, deliver to home
leave-at-door: leave at the door, leave with neighbour, leave it with a neighbor, safe place, without signature, signature required, sign for
express: express, next day, tomorrow, urgent, urgently, faster, rush, asap, priority, overnight, expedite, expedited, quickly, in time for, speed up
same-day: same day, today
weekend: weekend, saturday, sunday, saturdays, sundays
holiday: holiday, bank holiday, public holiday, christmas, easter, xmas, black friday, holidays, new year
delivery-slot: delivery slot, time slot, choose a day, choose delivery date, specific date, delivery window, delivery day, schedule delivery, choose when, reschedule
absent: not at home, nobody home, missed delivery, not in, at work, not home, missed the delivery, away, nobody at home, no one home
abroad: abroad, international, internationally, overseas, foreign, worldwide, outside, other countries, eu, europe, intl, global, globally
country: country, countries, states
ship-abroad: international shipping, ship internationally, ship overseas, ship abroad, deliver abroad, ship worldwide, shipping destinations, where do you ship, do you ship to, deliver to
region: region, island, islands, remote area, province, alaska, hawaii, rural, mainland, po box, apo
customs: customs, custom fee, custom fees, duty, duties, import, import tax, tariff, import fee
address: address, street, postcode, zip, zip code, house number
moved: moved, moving, moving house, relocate, new address, i've moved
change-address: change address, wrong address, different address, change the address, change delivery address, update my address, redirect, change shipping address, another address
parcel: parcel, package, packet, box
packaging: packaging, packing, wrapping material, packed, discreet
partial-delivery: partial, only one item, only received, part of my order, rest of my order, separate packages, split shipment, arrive separately, separate shipments, other half
multiple-parcels: several parcels, multiple packages, two packages, separately
heavy-goods: pallet, bulky, oversized, heavy, furniture delivery
order: order, purchase, bought, buy, buying, ordering, shop with
item: item, product, article, goods, piece, merchandise, thing, stuff
how-to-order: how to order, how do i order, place an order, placing an order, how to buy, how do i buy, make an order, make a purchase, ordering process, how can i order, want to order
change: change, edit, modify, alter, amend, correct, update, fix, adjust
change-order: change my order, edit my order, modify my order, change order, amend my order, wrong colour ordered, ordered the wrong, made a mistake in my order
cancel: cancel, cancellation, call off, revoke, changed my mind, dont want it anymore, don't want it, stop my order, no longer want
cancel-order: cancel my order, order cancellation, cancel an order, cancel order
cancel-cost: cancellation fee
add: add, adding, one more, another item, include
add-item: add to my order, add an item, add another, forgot to order, forgot to add, add something
remove: remove, take off, take out
merge: combine, merge, one shipment, together
confirmation: confirmation, confirm, confirmed, order confirmation, went through, go through
confirmation-missing: no confirmation, never got a confirmation, didnt get a confirmation, no email after, didn't receive a confirmation, did my order go through, order went through
confirmation-time: when is my order confirmed
status: status, state of, progress, pending
order-status: order status, status of my order, order progress
processing: processing, in preparation, being prepared, being processed, unfulfilled
order-by-phone: by phone, phone order, order over the phone, by email order, by fax
fax: fax
minimum-order: minimum order, min order, minimum purchase, minimum amount, moq, minimum spend, minimum quantity
reorder: reorder, order again, buy again, repeat order, re-order, same again, buy more
guest-order: guest, without an account, guest checkout, without registering, need an account, have to register, checkout as guest
preorder: preorder, pre order, advance order, pre-orders
made-to-order: made to order, on demand, made on demand, print on demand
quote: quote, quotation, estimate, proposal
sample: sample, samples, swatch, swatches, tester
order-number: order number, order id, order reference
cart: cart, basket, checkout, add to cart, shopping bag
payment: payment, pay, paying, paid
payment-methods: payment method, payment methods, payment options, ways to pay, forms of payment, how can i pay, accept cards, what payments, do you accept, do you take, can i pay with
card: card, credit card, debit card, bank card, creditcard
wallet: wallet, e-wallet
cash: cash
cash-on-delivery: cash on delivery, cod, pay on delivery, pay the driver, pay at the door
bank-transfer: bank transfer, wire transfer, wire, bank account, money transfer
pay-on-invoice: pay by invoice, pay on invoice, purchase order, net 30, invoice payment
instalments: instalment, installment, installments, in parts, monthly payments, split the payment, payment plan, finance, financing, 4 payments
pay-later: pay later, buy now pay later, deferred payment, bnpl
declined: declined, rejected, refused, failed, fail, denied, doesnt go through, not accepted, didn't go through, wont accept, decline
payment-failed: payment failed, card declined, payment declined, payment error, cant pay, can't pay, payment not working, payment doesnt work
payment-pending: payment pending, still says unpaid, awaiting payment
charged: charged, charge me, debited, taken from my account, deducted, bill me, billed, billing, money taken, hold on my card
charged-twice: charged twice, double charged, two charges, charged two times, double payment, duplicate charge
charged-when: when will i be charged, when am i charged, billing date, when do you charge, when do you bill, what day do you bill, payment date, billing cycle
secure: secure, safe, security, safety, encrypted, ssl, pci, trust, trustworthy, scam, legit, fraud
payment-secure: secure payment, safe to pay, is my card safe, card details safe, safe checkout
currency: currency, dollars, euros, currencies, usd
fee: fee, surcharge, extra charge, fees
cost: cost, price, charge, charges, rate, rates, how much, expensive, how much does it cost, costs, pricing
price: price, pricing, price list, cheaper
price-match: price match, price adjustment, cheaper elsewhere, price drop, lower price, price guarantee
free: free, gratis, no cost, without charge, free of charge, complimentary
tax: tax, taxes, sales tax
vat: vat, gst
return: return, returns, send back, sending back, bring back, give back, give it back, take back, send it back, ship back, returning, hand back, send … back, return policy
return-how: how to return, start a return, return process, make a return, how do i return, how do i send it back, return an item, return instructions, how to send back, how to send something back, returns portal
return-window: return period, how long do i have to return, return window, days to return, return deadline, return within, time limit, too late to return, still return
return-cost: return shipping, return postage, return cost, who pays for return, free returns, restocking fee, who pays for the return, cost of returning, return fee
return-label: return label, label, prepaid label, shipping label, lable, printer, print the label
return-address: return address, where do i send returns, where do i return, where do i send it back
refund: refund, reimburse, reimbursement, money back, get my money back, repay, repayment, my money, credited, refunded
refund-time: when will i get my refund, how long does a refund take, refund time, refund not received, waiting for my refund, missing refund, late refund, when do i get my money back, refund status, refund hasnt, where is my refund
exchange: exchange, swap, exchanging, trade in, replace, replacement, switch
exchange-size: different size, other size, another size, bigger size, smaller size, exchange size, doesnt fit, doesn't fit, wrong size, size exchange, too small, too big, too large, too tight
damaged: damaged, damage, broken, broke, shattered, smashed, cracked, torn, ripped, leaking, dented, scratched, crushed, ruined, chipped, leaked, spilled
damaged-arrival: arrived broken, arrived damaged, damaged in transit, came broken, box was crushed, damaged on arrival, broken on arrival, item damaged
faulty: faulty, defect, defective, doesnt work, not working, stopped working, malfunction, doesn't work, fault, dead on arrival, manufacturing defect
wrong: wrong, incorrect, mistake, not what i ordered, mixed up, error
wrong-item: wrong item, wrong product, not what i ordered, different item, someone elses order, sent me the wrong, received the wrong, incorrect item, never ordered, wrong thing, other than ordered, somebody elses, somebody else's, someone else's
missing: missing, absent, incomplete, not in the box, forgot to send, is lacking, wasnt in
missing-item: missing item, missing part, item missing, parts missing, something is missing, missing from my order, not in the package
used: used, opened, worn, tried, unworn, unopened
original-packaging: original packaging, original box, thrown away the box, without the box, tags
sale: sale, on sale, clearance, final sale, reduced, sale item, discounted item
sale-return: return sale items, final sale
custom-made: custom, customised, customized, personalised, personalized, engraving, engraved, bespoke, monogram
gift: gift, present, birthday, gifting, for a friend
gift-return: return a gift, gift receipt
warranty: warranty, guarantee, guaranteed
repair: repair, repairs, mend, servicing
spare-part: spare, spare parts, replacement part, spares, replacement parts
complaint: complain, complaint, complaints, unhappy, not happy, dissatisfied, not satisfied, claim
stock: stock, available, availability, in stock, have it, inventory
sold-out: sold out, out of stock, unavailable, run out, backorder, backordered
restock: restock, restocked, back in stock, available again, in stock again, come back, more coming, getting more, restocking
notify: notify, notified, notification, let me know, alert, tell me when, keep me posted
size: size, sizes, sizing, fit, fits, measurement, measurements, measure, dimensions, size chart, size guide
size-choice: which size, what size, between sizes, right size, choose my size, true to size, size chart, find my size
colour: colour, color, shade, colours, colors
material: material, fabric, made of, cotton, composition, leather
ingredients: ingredient, ingredients, contain, contains, contents
allergy: allergy, allergen, allergens, allergic, nuts, gluten, nut free, lactose, sensitive skin
vegan: vegan, vegetarian, cruelty free, animal tested, halal, kosher, organic
compatible: compatible, compatibility, fits my, work with, suitable for, suit, match my, fit my
authentic: authentic, authenticity, genuine, original, fake, counterfeit, real brand, replica, knockoff
quality: quality, durable, how good
shelf-life: shelf life, expiry date, best before, expire, keep fresh, how long does it last, use by, stay fresh, freshness, store it, storage
origin: made in, origin, where are your products made, manufactured, sourced, where do your, where is it made, produced
instructions: instructions, manual, user guide, how to use, directions, how do i use
care: wash, washing, laundry, clean, cleaning, care, iron, machine wash, dry clean, look after, tumble
weight: weight, weigh, heavy, ounces, grams, how much do i get
photo: photo, photos, picture, pictures, images, image
new-arrivals: new arrivals, new collection, new products, launch, release, drop
try-on: try on, try it on, showroom, fitting, try before
account: account, profile
register: register, registration, sign up, create an account, signup, open an account, make an account
login: login, log in, sign in, signin, log into, sign into, logging in
login-problem: cant log in, can't log in, locked out, cant get in, cannot log in, unable to log in, login problem
password: password, passcode, pw, pwd
password-reset: forgot password, reset password, forgot my password, reset pw, lost password, change password, new password
delete-account: delete my account, close my account, remove my account, deactivate my account, delete my data
change-account: change my email, update my details, change my details, change my name, edit profile, change phone number, account details
email: email, mail, e-mail, inbox, emails
email-missing: not receiving emails, didn't get an email, spam folder, no email, junk folder
phone: phone, telephone, mobile, call, phone number
sms: sms, text message, texts, verification code
newsletter: newsletter, mailing list, marketing, advertising, spam, promotional emails
newsletter-off: unsubscribe, opt out, stop sending me emails, stop emails, stop marketing
privacy: privacy, personal data, gdpr, my data, my information, personal information, cookies, data protection
membership: member, membership, vip, club
points: points, loyalty, rewards, loyalty programme, reward points
referral: refer, referral, refer a friend, invite a friend
subscription: subscription, subscribe, subscriber, recurring, monthly box, auto renew, renewal, membership plan
pause: pause, skip, put on hold, skip a month, take a break, suspend
frequency: how often, frequency, every month, every week, each month, monthly
invoice: invoice, bill, receipt, vat invoice, proof of purchase
invoice-missing: no invoice, where is my invoice, need my invoice, copy of my invoice, download invoice, lost receipt, find my invoice
invoice-company: company name on invoice, invoice with vat, business invoice, tax id, vat number
invoice-change: change invoice, correct invoice, wrong invoice, billing address
promo-code: promo, promo code, discount code, coupon, voucher code, coupon code, code
code-not-working: code doesnt work, code not working, coupon not working, invalid code, code is invalid, code doesn't work, promo code not working
discount: discount, promotion, offer, rebate, deal, deals, sale, coupon, % off
student: student, students, teacher, military, nhs, senior
student-discount: student discount, military discount
bulk: bulk, large quantity, large order, many pieces, volume, in quantity
bulk-discount: bulk discount, volume discount, bulk pricing, quantity discount
first-order-discount: first order, welcome discount, new customer discount, first purchase
gift-card: gift card, giftcard, gift certificate, voucher, gift voucher, e-gift
balance: balance, left, remaining, how much is on
gift-card-balance: gift card balance, balance of my gift card
validity: expire, expires, expiry, valid, validity, expiration, run out
gift-wrap: gift wrap, giftwrap, gift wrapping, wrap, wrapping, gift box, wrapped
greeting: gift note, gift message, card message, greeting, personal message, note
wholesale: wholesale, reseller, resell, retailer, trade account, distributor, stockist, b2b
company: company, business, firm, corporate
company-account: business account, trade account, business customer
contact: contact, reach you, customer service, support, talk to, speak to, human, agent, help desk, get in touch, talk to someone, real person, contact us, email you, call you, phone number, customer support, helpline
chat: chat, live chat, whatsapp, messenger
opening-hours: opening hours, open, opening, business hours, closed, what time do you, hours
store: store, shop, stores, showroom, boutique, in person, physical, branch, location, brick and mortar
jobs: job, jobs, career, careers, hiring, vacancy, work for you, work with you
partner: partner, affiliate, influencer, collaborate, collaboration, sponsor, ambassador
review: review, reviews, rating, feedback
site-problem: website problem, site not working, error on website, page not loading, browser
app: app, mobile app
recycling: recycle, recycling, eco, sustainable, environment, environmentally, eco friendly, biodegradable, sustainability, carbon
assembly: assembly, assemble, installation, install, fitting service, put together
certificate: certificate, certified, certification, data sheet, tested
when: when, what day, what time, which day, what date
how-long: how long, how many days, how many weeks, how soon, how fast, how quick, how quickly, days does it take
how-much: how much, how expensive
how: how do i, how can i, how to, how does, how would i
not: not, no, never, cant, can't, cannot, didnt, didn't, dont, don't, hasnt, hasn't, havent, haven't, isnt, wasn't, wont, won't, nothing, doesnt, unable, without
who-pays: who pays, pay for, at my expense, my own cost, do i pay, have to pay, responsible for paying
where: where, wheres, where's
still-waiting: still waiting, waiting, waited, been waiting, still no, still hasnt, still not, weeks ago, days ago, ordered … ago, nothing yet, yet
only: only, just one, just received
without: without, no account
again: again, back
not-work: doesnt work, not working, doesn't work, isnt working, won't work, invalid, error
wrong-sent: sent me the wrong
choose: choose, select, pick, specify, decide
which: which, what
accept: accept, take, can i use, do you take, possible to pay
lost-thing: lost, misplaced
forget: forgot, forget, forgotten, lost
minimum: minimum, at least, smallest
problem: problem, issue, trouble, error
other-person: someone else, somebody else, my wife, my husband, a friend, neighbour, neighbor, another person
home-word: home, house, door
stop: stop, end, dont want
secure-word: safe
days: days, weeks, business days, working days
need: need, must, have to, required, do i need
new-customer: new customer, first order, first time
mine: my order, my stuff, my item, my things, mine
multiple: multiple, several, two, more than one
time-of-day: morning, evening, afternoon, time, hour, noon
delete: delete, erase, close, deactivate, remove
able: can i, can you, could i, possible, do you, is it possible, are you able
`;
