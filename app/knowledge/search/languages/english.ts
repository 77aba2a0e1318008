import type { LanguageWords } from "./language-words";

export const english: LanguageWords = {
  stopWords: `a about after long take takes taking wait waiting still people buy again all already also am an and any anybody anyone anything are as at be because been being
    both but by can cannot cant could couldnt d did didnt do does doesnt doing dont else etc ever every for from get gets
    getting give given go goes going gonna got had has hasnt have havent having he hello help her here hey hi him his how i id
    if ill im in into is isnt it its ive just know let lets like ll look m many may maybe me might mine more much must my
    myself need needed no not now of off ok okay on one only or other our out over own please pls possible problem question
    re really s same see she should shouldnt so some somebody someone something still such t tell than thank thanks that
    thats the their them then there these they thing things this those to too try trying u us use ve very via want wanted
    wants was wasnt way we well were werent what whats when where which while who whom whose why will wish with without wont
    would wouldnt yes yet you your yours youre`,
  synonyms: `return, returns, send back, sending back, bring back, give back, take back, returned, hand back, send it back, ship back
    refund, refunds, reimbursement, reimburse, money, money back, my money, repay, repayment, credited, get back my money
    exchange, swap, exchanging, swapping, trade in, different size, other size, another size, bigger size, smaller size, too small, too big, too large, too tight
    broken, damaged, damage, defective, defect, faulty, fault, shattered, smashed, cracked, crack, torn, ripped, leaking, dented, scratched, chipped, crushed, ruined, doesnt work, not working, stopped working, bust
    wrong, incorrect, mistake, error, somebody elses, someone elses, different item, not what i ordered, never ordered, didnt order, mixed up, other than ordered
    missing, absent, incomplete, not in the box, forgot to send, is lacking, wasnt in
    delivery, shipping, shipment, deliver, ship, shipped, dispatch, dispatched, sending, transport
    arrive, arrives, arrival, delivered, reach, come, comes, turn up, get here, delivery time, lead time, eta, how soon, how fast
    ? how long, how many days, when will, days, takes, period
    parcel, package, packet, box
    ? order, purchase, bought
    ? item, product, article, goods, piece, merchandise
    ? cost, costs, price, fee, fees, charge, charges, how much, pay for, expensive, rate, rates
    free, gratis, no cost, without charge, free of charge, complimentary
    postage, shipping cost, shipping fee, shipping charge, delivery cost, delivery fee, delivery charge, carriage
    track, tracking, trace, where is, wheres, whereabouts, locate, status, where my
    late, delayed, delay, overdue, not arrived, hasnt arrived, taking so long, not moving, stuck, hasnt changed, not updated, never arrived, didnt arrive
    lost, disappeared, vanished, stolen, nowhere, nothing in, not received, never received, didnt receive, havent received, dont have it
    abroad, international, internationally, overseas, foreign, country, countries, worldwide, outside
    express, next day, tomorrow, urgent, urgently, fast, faster, rush, asap, same day, priority, overnight
    address, street, postcode, zip, moved, moving, move house, relocate
    cancel, cancellation, cancelled, call off, revoke, changed my mind, dont want it anymore, withdraw, stop my order
    change, edit, modify, alter, amend, correct, update, fix, adjust
    add, adding, include, another item, one more
    remove, delete, erase, take off, take out, close, deactivate
    pickup, pick up, collect, collecting, collection, locker, parcel shop, pickup point, fetch
    payment, pay, paying, paid
    card, credit card, debit card, visa, mastercard, amex
    declined, rejected, refused, failed, fails, fail, denied, doesnt go through, not go through, not accepted, wont accept, not working, doesnt work, invalid
    charged, debited, taken from, money is gone, deducted, double charged, charged twice, reservation
    instalments, installments, instalment, klarna, afterpay, pay later, in parts, monthly, split the payment
    invoice, bill, receipt, vat invoice, proof of purchase
    discount, promo, promotion, coupon, voucher, promo code, code, discount code, offer, rebate
    gift card, giftcard, voucher, vouchers, gift certificate, voucher card, gift voucher
    balance, left, remaining, how much is on
    expire, expires, expiry, valid, validity, expiration, run out
    gift, present, birthday
    wrap, wrapping, giftwrap, gift wrap, wrapped
    note, message, greeting
    size, sizes, sizing, fit, fits, measurement, measurements, measure, dimensions
    stock, available, availability, in stock, restock, restocked, sold out, out of stock, back in stock, unavailable
    preorder, pre order, advance order
    login, log in, sign in, signin, log into, sign into, logging in, cant get in, locked out
    password, passcode, pin, forgot
    account, profile, registration, register, sign up, create an account
    personal data, gdpr, privacy, my data, my information
    newsletter, mailing, subscription, emails, marketing, advertising, spam, unsubscribe, opt out, stop sending
    wash, washing, laundry, clean, cleaning, care, dry, iron, machine wash
    warranty, guarantee, guaranteed
    repair, repairs, fix, mend, spare, spares, replacement part, spare part, spare parts
    replace, replacement, new one
    tax, taxes, vat, sales tax
    customs, duty, duties, import, import tax, tariff
    wholesale, bulk, reseller, resell, retailer, trade, b2b, business customer
    contact, reach, call, phone, telephone, ring, talk to, speak to, human, support, customer service, agent, email you
    open, opening, hours, opening hours, closed, business hours
    store, shop, shops, stores, showroom, boutique, in person, physical, branch
    points, loyalty, rewards, bonus, member, membership
    recycle, recycling, recycled, eco, sustainable, sustainability, environment, packaging, compostable
    label, return label, sticker
    printer, print, printing, printed
    pair, shoes, trousers, dress, shirt, clothes, clothing, garment
    id, identity, passport, identification
    minimum, at least, least
    worn, used, unused, wear, wore, tried on`,
};
