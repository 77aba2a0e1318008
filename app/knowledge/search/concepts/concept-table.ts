/**
 * What shops are asked about. A concept is named by its forms in each language (`languages/`), and some also by others
 * standing together ("price" + "delivery"). A line is "id" or "id < wider": what names the first names the second a
 * little too. What nearly every question and article speaks of stands after "?", and counts for less.
 */
export const CONCEPTS = `
? delivery
delivery-cost < delivery
free-shipping < delivery-cost
delivery-time < delivery
dispatch-time < delivery-time
? arrive
? receive
? shipped
not-arrived < delivery-time
marked-delivered < not-arrived
late < not-arrived
lost < not-arrived
stolen < lost
tracking
tracking-stuck < tracking
carrier < delivery
courier
pickup-point < pickup
pickup
locker < pickup-point
pickup-store < pickup
pickup-missed < pickup
pickup-other
home-delivery < delivery
leave-at-door
express < delivery-time
same-day < express
weekend
holiday
ship-weekend < delivery
ship-holiday < delivery
delivery-slot < delivery
absent
abroad
country < abroad
ship-abroad < delivery
region
customs
address
moved < change-address
change-address
parcel
packaging
partial-delivery < missing-item
multiple-parcels < partial-delivery
heavy-goods
? order
? item
how-to-order
change
change-order
cancel
cancel-order
cancel-cost
add
add-item < change-order
remove
merge
confirmation
confirmation-missing < confirmation
confirmation-time < confirmation
status
order-status < tracking
processing < order-status
order-by-phone
fax
minimum-order
reorder
guest-order
preorder
made-to-order
quote
sample
order-number
cart
payment
payment-methods < payment
card < payment-methods
wallet < payment-methods
cash
cash-on-delivery < payment-methods
bank-transfer < payment-methods
pay-on-invoice < payment-methods
instalments < payment-methods
pay-later < payment-methods
declined
payment-failed < payment
payment-pending < payment
charged < payment
charged-twice < charged
charged-when < charged
change-payment < payment-methods
purchase-limit < minimum-order
secure
payment-secure
currency
fee < cost
? cost
price
price-match
free
tax
vat < tax
return
return-how < return
return-window < return
return-cost < return
return-label < return
return-address < return
refund
refund-time < refund
refund-method < refund
return-exceptions < return
exchange
exchange-size < exchange
damaged
damaged-arrival < damaged
faulty < damaged
wrong
wrong-item
missing
missing-item < partial-delivery
used
original-packaging
sale
sale-return < return
custom-made
gift
gift-return < return
warranty
repair
spare-part
complaint
stock
sold-out < stock
restock < stock
notify
size
size-choice < size
colour
material
ingredients
allergy < ingredients
vegan
compatible
authentic
quality
shelf-life
origin
instructions
care
weight
photo
new-arrivals
try-on
account
register < account
login
login-problem < login
password
password-reset < password
delete-account
change-account
email
email-missing < email
phone
sms
newsletter
newsletter-off < newsletter
privacy
membership
points
referral
subscription
pause
frequency
invoice
invoice-missing < invoice
invoice-company < invoice
invoice-change < invoice
promo-code < discount
code-not-working < promo-code
code-combine < promo-code
discount
student
student-discount < discount
bulk
bulk-discount < discount
first-order-discount < discount
sign-up-offer
gift-card
balance
gift-card-balance < gift-card
validity
gift-wrap
greeting
wholesale
company
company-account < company
contact
chat
opening-hours
store
jobs
partner
review
site-problem
app
recycling
assembly
certificate
`;

/** They stand for a thing only together with another concept, and are not searched for themselves. */
export const HELPERS = `
when how-long how-much how not who-pays where still-waiting only without again not-work wrong-sent choose which accept lost-thing
forget minimum company-word problem other-person home-word stop secure-word days need new-customer mine multiple time-of-day delete stuck
received-word able
`;

/** "concept = a + b, c + d|e": the first is named where a and b stand in a sentence, or c with d or e. */
export const RULES = `
delivery-cost = delivery|parcel|carrier|ship-abroad|pickup-point|home-delivery|express + cost|how-much|fee|price|who-pays
free-shipping = delivery|delivery-cost + free
dispatch-time = shipped + when|how-long|same-day
delivery-time = delivery|arrive|receive|parcel|shipped|carrier + when|how-long|days, order + how-long|when + arrive|receive|delivery|shipped, item + when + arrive|receive|shipped
not-arrived = not + arrive|receive, still-waiting + order|parcel|delivery|item|arrive|receive, not + delivery + still-waiting, late + delivery|parcel|order|arrive, lost + parcel|delivery|order
tracking = where + order|parcel|delivery|mine|item, status + parcel|delivery
order-status = status + order
tracking-stuck = tracking + stuck|not
marked-delivered = status + receive|arrive + not
partial-delivery = only + receive|arrive|delivery|shipped, missing + parcel, multiple + parcel|delivery|receive|order + only|missing
multiple-parcels = multiple + parcel|delivery
missing-item = missing + item|order|parcel|receive|delivery
wrong-item = wrong + item|receive|delivery|parcel|order|colour|size|arrive|spare-part, wrong-sent
damaged-arrival = damaged|faulty + arrive|receive|delivery|parcel|item
change-order = change + order|item, forget + order|item, wrong + order + change
add-item = add + order|item|parcel, forget + add|order
change-address = change|wrong + address, address + not + add
cancel-order = cancel + order|item
cancel-cost = cancel + cost|fee|free
how-to-order = how + order, need + account + order
guest-order = without + account|register|login, need + account|register, order + account|register + able
confirmation-missing = confirmation + not|where, email + not + order, email + order + still-waiting
confirmation-time = confirmation + when|how-long
order-by-phone = order + phone|fax
minimum-order = minimum + order|price
return-cost = return + cost|fee|how-much|who-pays|free|delivery-cost
return-window = return + how-long|when|days
return-how = return + how
return-address = return + where|address
refund-time = refund + when|how-long|still-waiting|not|days|late
exchange-size = exchange + size
sale-return = sale + return|refund|exchange
gift-return = gift + return|refund|exchange
payment-failed = payment|card|wallet + declined|not-work|problem|not, order + declined
payment-methods = payment + which|how|accept|able, card|wallet + accept|able|not|payment
pay-on-invoice = payment + invoice
change-payment = payment-methods|payment|card + change
refund-method = refund + payment-methods|bank-transfer|card, refund + how
code-combine = promo-code|discount + merge, promo-code + multiple
payment-secure = payment|card|privacy + secure
charged-when = charged + when
payment-pending = payment + status, charged + not
invoice-missing = invoice + not|where|lost-thing|still-waiting
invoice-company = invoice + company|tax|vat
invoice-change = invoice + change|wrong
code-not-working = promo-code + not-work|not|problem|declined
student-discount = student + discount|promo-code
bulk-discount = bulk|wholesale + discount|price|cost
first-order-discount = new-customer + discount|promo-code
gift-card-balance = gift-card + balance
ship-abroad = delivery + abroad|country, order + abroad|country
ship-weekend = delivery|arrive|shipped|carrier + weekend
ship-holiday = delivery|arrive|shipped|carrier + holiday
delivery-slot = delivery|arrive|receive + choose|time-of-day, delivery + time-of-day
home-delivery = delivery|pickup + home-word
pickup-store = pickup + store
pickup-missed = pickup + not|forget|absent
pickup-other = pickup|receive + other-person
absent = not + home-word
restock = stock + again|when, sold-out + when|again|not, arrive + again
password-reset = password + forget|change|problem|not|not-work
delete-account = account|privacy + delete|remove|cancel|stop
change-account = account|email|phone + change
login-problem = login + not|not-work|problem
email-missing = email + not + receive|arrive, email + still-waiting, email + where
newsletter-off = newsletter + stop|cancel|delete|remove
size-choice = size + which|choose|how
company-account = company + account|register
opening-hours = store + when|time-of-day
`;
